import { createContext, useContext } from 'hono/jsx'
import { useTexts } from './phrase.tsx'
import { languages } from './languages.ts'
import type { LanguageOf } from './title-languages.ts'
import type { Texts } from '../texts.ts'

/**
 * Whether people's words of unknown language count as being in the language of the texts: only for the first language.
 */
function passesFor({ lang }: Texts): boolean {
  return lang === languages[0].lang
}

/** The languages of a story: that of its definition, which its reports are in, and those of its titles. */
export interface StoryLanguages {
  readonly lang: string
  readonly languageOf: LanguageOf
}

/** The languages of the story that is shown; undefined outside of any. */
export const StoryLanguage = createContext<StoryLanguages | undefined>(undefined)

/**
 * Marks people's words if they are in another language than the page, so a screen reader uses the right voice: in a
 * story they are in that of its definition, or in the one in which a title was found; elsewhere their language is not
 * known (`lang=""` in HTML), except that on pages in the first language they count as that.
 */
export function useWritten(): (words: string) => { readonly lang?: string } {
  const texts = useTexts()
  const story = useContext(StoryLanguage)
  if (story === undefined) return () => (passesFor(texts) ? {} : { lang: '' })
  return (words) => {
    const lang = story.languageOf(words) ?? story.lang
    return lang === texts.lang ? {} : { lang }
  }
}
