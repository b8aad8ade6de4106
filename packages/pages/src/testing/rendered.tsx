import type { Child } from 'hono/jsx'
import { renderToString } from 'hono/jsx/dom/server'
import { InLanguage } from '../text/language/phrase.tsx'
import { english } from '../text/english/english.ts'

/** Renders a node, in English. */
export function markup(children: Child): string {
  return renderToString(<InLanguage texts={english}>{children}</InLanguage>)
}

/** Returns the text of a node as a reader sees it, without direction marks. */
export function words(children: Child): string {
  return markup(children)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
