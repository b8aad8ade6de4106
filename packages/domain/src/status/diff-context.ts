import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { SentenceWords } from '../words/english-sentences.ts'
import type { Titles } from '../words/titles.ts'
import type { Status } from './status-json.ts'

/** The versions of the definition that two compared statuses are based on. */
export interface ComparedVersions {
  /** The titles of everything that the statuses name by an id alone. */
  readonly titles: Titles
  /** Those from the one status's to the other's, the lowest first; empty if none of them can have renamed a state. */
  readonly versions: readonly DefinitionVersion[]
}

/** The two compared statuses, and the words for sentences about them. */
export interface DiffContext extends ComparedVersions {
  readonly before: Status
  readonly after: Status
  readonly words: SentenceWords
}
