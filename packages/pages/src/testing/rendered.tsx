import type { Child } from 'hono/jsx'
import { renderToString } from 'hono/jsx/dom/server'
import { InLanguage } from '../text/language/phrase.tsx'
import { english } from '../text/english/english.ts'

/** The markup of something, in English. */
export function markup(children: Child): string {
  return renderToString(<InLanguage texts={english}>{children}</InLanguage>)
}

/** What a reader sees of something: its text, without the marks that only isolate directions. */
export function words(children: Child): string {
  return markup(children)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
