import type { Condition } from '../condition/condition.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Id } from '../schema/id-record.ts'

export const deadlinePolicies = ['apply', 'propose', 'flag'] as const

/** What the check does once a deadline has certainly passed: record the event, propose it, or only say so. */
export type DeadlinePolicy = (typeof deadlinePolicies)[number]

/** A moment that a state waits for: `after` an ISO 8601 duration from entry, or `at` the track's expected time. */
export interface Deadline {
  readonly title?: string
  readonly after?: string
  readonly at?: 'expected'
  readonly event?: Id
  readonly policy: DeadlinePolicy
}

export interface State {
  readonly title?: string
  readonly final?: boolean
  readonly confirm?: 'reviewer'
  readonly on?: Readonly<Record<Id, Id>>
  readonly deadlines?: Readonly<Record<Id, Deadline>>
  /** ISO 8601 duration without a report after which a review is due. */
  readonly reviewAfter?: string
}

export interface Track {
  readonly title?: string
  readonly summary?: string
  readonly initial: Id
  readonly facts?: Readonly<Record<Id, FactDeclaration>>
  readonly states: Readonly<Record<Id, State>>
}

export interface Party {
  readonly name: string
}

/** Once `when` becomes true, `event` on `track` is applied or proposed. */
export interface Rule {
  readonly title?: string
  readonly when: Condition
  readonly track: Id
  readonly event: Id
  readonly policy: 'apply' | 'propose'
}

/** The document that declares a scenario. Versioned, never edited in place. */
export interface Definition {
  readonly title: string
  readonly summary?: string
  readonly parties?: Readonly<Record<Id, Party>>
  readonly tracks: Readonly<Record<Id, Track>>
  readonly rules?: Readonly<Record<Id, Rule>>
}
