import type { Id } from '../schema/id-record.ts'
import type { Stance } from '../schema/stance.ts'
import type { OpenEndedTime, OpenTime, TimeValue } from '../time/time-value.ts'

export const verifications = ['confirmed', 'reported', 'unverified', 'disputed', 'retracted'] as const
export type Verification = (typeof verifications)[number]

/** An attributed statement with its own verification, kept apart from states. */
export interface Claim {
  readonly id: Id
  readonly speaker: string
  readonly text: string
  readonly verification: Verification
  readonly checkedBy?: string
}

export interface Source {
  readonly url?: string
  readonly publisher?: string
  readonly title?: string
  readonly published?: OpenTime
}

/** What an editor states in a report, every time resolved to its window. `occurred` is cut off at the recorded time. */
export interface Content {
  readonly track?: Id
  readonly event?: Id
  readonly occurred: TimeValue
  /** When the track's next step is expected; null takes a former expectation back. */
  readonly expected?: OpenEndedTime | null
  readonly headline: string
  readonly body?: string
  readonly positions?: Readonly<Record<Id, Stance>>
  readonly claims?: readonly Claim[]
  readonly sources?: readonly Source[]
  readonly attribution?: string
  readonly author?: string
  /** The proposal that this report confirms; `track` and `event` are the proposal's. */
  readonly confirms?: string
  readonly override?: { readonly state: Id; readonly reason: string }
}
