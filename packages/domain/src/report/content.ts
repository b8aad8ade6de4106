import type { OpenEndedTime, TimeValue } from '../time/time-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { WrittenContent } from './content-schema.ts'
import type { Expectation } from './expectation.ts'
import type { FactValue } from './fact-value.ts'

/** What an editor states in a report, every time resolved to its window. `occurred` is cut off at the recorded time. */
export interface Content extends Omit<WrittenContent, 'occurred' | 'expected' | 'facts'> {
  readonly occurred: TimeValue
  readonly expected?: Expectation<OpenEndedTime>
  /** Values for the track's facts; null takes one back. */
  readonly facts?: Readonly<Record<Id, FactValue | null>>
}

/** An attributed statement with its own verification, kept apart from states. */
export type Claim = NonNullable<Content['claims']>[number]
export type Verification = Claim['verification']
export type Source = NonNullable<Content['sources']>[number]
