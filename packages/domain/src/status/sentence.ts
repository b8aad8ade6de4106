import type { Status } from './status-json.ts'
import type { OpenEndedTimeJson } from '../time/time-value.ts'
import type { SentenceWords } from '../words/english-sentences.ts'
import { timePhrase } from '../words/time-phrase.ts'
import type { Titles } from '../words/titles.ts'

/** A sentence in parts: fixed words, and times that each reader may see in their own zone. */
export type Sentence = readonly (string | OpenEndedTimeJson)[]

/** Returns a sentence as plain text in English, its times in UTC. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : timePhrase(part))).join('')
}

/** The two compared statuses, and the words for sentences about them. */
export interface DiffContext {
  readonly before: Status
  readonly after: Status
  readonly words: SentenceWords
  /** The titles of everything that the statuses name by an id alone. */
  readonly titles: Titles
}
