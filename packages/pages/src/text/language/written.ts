import { useTexts } from './phrase.tsx'
import { languages } from './languages.ts'
import type { Texts } from '../texts.ts'

/** Whether what people wrote, whose language nobody states, passes for that of the texts: for the first of ours alone. */
export function passesFor({ lang }: Texts): boolean {
  return lang === languages[0].lang
}

/**
 * Marks what people wrote, whose language nobody states: on pages in the first of our languages it passes for that, on
 * others for none that is known (`lang=""` in HTML), so that no voice reads it in the wrong one.
 */
export function useWritten(): { readonly lang?: '' } {
  return passesFor(useTexts()) ? {} : { lang: '' }
}
