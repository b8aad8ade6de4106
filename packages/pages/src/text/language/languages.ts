import { type LanguageTag, languageTags } from '@tracker/http'
import { english } from '../english/english.ts'
import { german } from '../german/german.ts'
import type { Texts } from '../texts.ts'
import { ukrainian } from '../ukrainian/ukrainian.ts'

const textsByTag: Readonly<Record<LanguageTag, Texts>> = { en: english, de: german, uk: ukrainian }

const [first, ...others] = languageTags

/** The texts of every language of pages and channels; the first is the default. */
export const languages: readonly [Texts, ...Texts[]] = [
  textsByTag[first],
  ...others.map((tag) => textsByTag[tag]),
]
