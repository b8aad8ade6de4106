import { createContext, useContext } from 'hono/jsx'
import { useTexts } from './phrase.tsx'
import { languages } from './languages.ts'
import type { Texts } from '../texts.ts'

/**
 * Whether people's words, whose language is not stated, count as being in the language of the texts: only in the first.
 */
export function passesFor({ lang }: Texts): boolean {
  return lang === languages[0].lang
}

/** The language of the definition of the story that is shown; undefined outside of any. */
export const StoryLanguage = createContext<string | undefined>(undefined)

/**
 * Marks people's words if they are in another language than the page, so that a screen reader takes the right voice: in
 * a story they are in that of its definition; elsewhere their language is not known (`lang=""` in HTML), except that on
 * pages in the first language they count as that.
 */
export function useWritten(): { readonly lang?: string } {
  const texts = useTexts()
  const story = useContext(StoryLanguage)
  if (story !== undefined) return story === texts.lang ? {} : { lang: story }
  return passesFor(texts) ? {} : { lang: '' }
}
