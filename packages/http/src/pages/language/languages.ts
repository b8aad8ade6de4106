import { english } from '../texts/english/english.ts'
import type { Texts } from '../texts/texts.ts'
import { german } from '../texts/german/german.ts'
import { ukrainian } from '../texts/ukrainian/ukrainian.ts'

/** The languages in which the pages and channels are told; the first is for whoever asks for none of them. */
export const languages: readonly [Texts, ...Texts[]] = [english, german, ukrainian]
