import type { Sentence } from '@tracker/domain'
import { formatNumber } from './format-number.ts'
import type { Texts } from './texts.ts'
import { boundWords, timeWords } from './time/time-words.ts'

/** Returns a sentence as plain text in the language of the texts, its times in UTC. */
export function sentenceWords(parts: Sentence, texts: Texts): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('said' in part) return part.said
      if ('bound' in part) return boundWords(part.bound, texts)
      if (!('fact' in part)) return timeWords(part, texts)
      return typeof part.fact === 'number'
        ? formatNumber(part.fact, texts.locale)
        : timeWords(part.fact, texts)
    })
    .join('')
}
