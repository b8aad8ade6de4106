import { useTexts } from './phrase.tsx'
import { languages } from './languages.ts'
import type { Texts } from '../texts.ts'

/**
 * Whether people's words, whose language is not stated, count as being in the language of the texts: only in the first.
 */
export function passesFor({ lang }: Texts): boolean {
  return lang === languages[0].lang
}

/**
 * Marks people's words, whose language is not stated: on pages in the first language they count as that, on others as
 * unknown (`lang=""` in HTML), so that no screen reader uses the wrong voice.
 */
export function useWritten(): { readonly lang?: '' } {
  return passesFor(useTexts()) ? {} : { lang: '' }
}
