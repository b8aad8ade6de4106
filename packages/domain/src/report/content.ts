import type { OpenEndedTime, TimeValue } from '../time/time-value.ts'
import type { Id } from '../schema/id-record.ts'
import type { PartKey, WrittenContent } from './content-schema.ts'
import type { Expectation } from './expectation.ts'
import type { FactValue } from './fact-value.ts'

/** The content of a report, every time resolved to its window. `occurred` is cut off at the recording. */
export interface Content extends Omit<
  WrittenContent,
  'occurred' | 'expected' | 'facts' | 'claims' | 'tracks'
> {
  readonly occurred: TimeValue
  readonly claims?: readonly Claim[]
  /** Several tracks in place of `track`. */
  readonly tracks?: readonly TrackPart[]
  readonly expected?: Expectation<OpenEndedTime>
  /** Values of the track's facts; null removes one. */
  readonly facts?: Readonly<Record<Id, FactValue | null>>
  readonly redacted?: RedactionNote
}

/** The part of a report that is about one of its tracks. */
export type TrackPart = Pick<Content, PartKey> & { readonly track: Id }

/** The revision that took the texts of a report out, when that was recorded (RFC 3339), and why. */
export interface RedactionNote {
  readonly revision: number
  readonly recorded: string
  /** When it was recorded at first, if it was imported. */
  readonly importedRecorded?: string
  readonly reason: string
}

/** An attributed statement as it is written; its id may be left out. */
export type WrittenClaim = NonNullable<WrittenContent['claims']>[number]

/** An attributed statement with its own verification; it does not move states. */
export type Claim = WrittenClaim & { readonly id: Id }
export type Verification = Claim['verification']
export type Source = NonNullable<Content['sources']>[number]
