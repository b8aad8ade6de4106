import type { SentenceWords } from '../words/english-sentences.ts'
import type { Titles } from '../words/titles.ts'
import type { Status } from './status-json.ts'

/** The two compared statuses, and the words for sentences about them. */
export interface DiffContext {
  readonly before: Status
  readonly after: Status
  readonly words: SentenceWords
  /** The titles of everything that the statuses name by an id alone. */
  readonly titles: Titles
}
