import { useTexts } from './phrase.tsx'
import { languages } from './languages.ts'

/**
 * Marks what people wrote, whose language nobody states: on pages in the first of our languages it passes for that, on
 * others for none that is known (`lang=""` in HTML), so that no voice reads it in the wrong one.
 */
export function useWritten(): { readonly lang?: '' } {
  return useTexts().lang === languages[0].lang ? {} : { lang: '' }
}
