/** Stances that a party can take on a track. */
export const stances = ['proposes', 'supports', 'accepts', 'conditional', 'rejects', 'undeclared'] as const
export type Stance = (typeof stances)[number]

/** An id of a party, track, state, event, deadline or rule: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters. */
export type Id = string

/** What the check does once a deadline has certainly passed: record the event, propose it, or only say so. */
export type DeadlinePolicy = 'apply' | 'propose' | 'flag'

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
  readonly states: Readonly<Record<Id, State>>
}

export interface Party {
  readonly name: string
}

/** A three-valued statement over tracks, positions and deadlines. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf

/** A condition without parts. A deadline is named `track/deadline`. */
export type Leaf =
  | { readonly track: Id; readonly in: readonly Id[] }
  | { readonly party: Id; readonly on: Id; readonly stance: readonly Stance[] }
  | { readonly deadline: string; readonly is: 'passed' }

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
