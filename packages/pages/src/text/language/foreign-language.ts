import type { LanguageOf } from './title-languages.ts'
import type { Texts } from '../texts.ts'

/** The languages that distinguish people's words from those around them. */
export interface StoryWords {
  /** The story: its words are in the language of its definition, unless `languageOf` knows another. */
  readonly status: { readonly lang: string }
  readonly texts: Pick<Texts, 'lang'>
  /** The languages of titles; without it, all are in the definition's. */
  readonly languageOf?: LanguageOf | undefined
}

/** Returns the language of people's words if it is not that of the texts around them. */
export function foreignLanguage(
  words: string,
  { status, texts, languageOf }: StoryWords,
): string | undefined {
  const lang = languageOf?.(words) ?? status.lang
  return lang === texts.lang ? undefined : lang
}
