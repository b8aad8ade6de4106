import type { Condition } from '../condition/condition.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Lang } from '../schema/lang-schema.ts'
import type { Text } from '../schema/texts.ts'
import type { Id } from '../schema/id-record.ts'

export const deadlinePolicies = ['apply', 'propose', 'flag'] as const

/**
 * The effect of a deadline that has certainly passed: the check records the event, proposes it, or only flags the
 * deadline.
 */
export type DeadlinePolicy = (typeof deadlinePolicies)[number]

/** The action of each policy on the deadline's event: move the track, or propose to; null if it takes no event. */
export const deadlineActions = {
  apply: 'moves',
  propose: 'proposes',
  flag: null,
} as const satisfies Record<DeadlinePolicy, 'moves' | 'proposes' | null>

export type DeadlineAction = NonNullable<(typeof deadlineActions)[DeadlinePolicy]>

/** A moment that a state waits for: `after` an ISO 8601 duration from entry, or `at` the track's expected time. */
export interface Deadline {
  readonly title?: Text
  readonly after?: string
  readonly at?: 'expected'
  readonly event?: Id
  readonly policy: DeadlinePolicy
}

/** How a state is drawn; it has no effect on meaning. */
export const tones = ['rest', 'open', 'progress', 'done', 'setback'] as const
export type StateTone = (typeof tones)[number]

/** The title of an event, and when it applies. */
export interface EventDeclaration {
  readonly title?: Text
  readonly criteria?: Text
}

/** One state of a track: its events, each with the state that it leads to, its deadlines, and how it is shown. */
export interface State {
  readonly title?: Text
  /** When a track counts as being in it. */
  readonly criteria?: Text
  readonly tone?: StateTone
  readonly final?: boolean
  readonly confirm?: 'reviewer'
  readonly on?: Readonly<Record<Id, Id>>
  readonly deadlines?: Readonly<Record<Id, Deadline>>
  /** ISO 8601 duration without a report after which a review is due. */
  readonly reviewAfter?: string
}

/** One line of development, always in exactly one state; it starts in `initial`. */
export interface Track {
  readonly title?: Text
  readonly summary?: Text
  readonly initial: Id
  /** Absolute URLs of the same thing elsewhere: Wikidata, UCDP, PA-X. */
  readonly sameAs?: readonly string[]
  readonly events?: Readonly<Record<Id, EventDeclaration>>
  readonly facts?: Readonly<Record<Id, FactDeclaration>>
  readonly states: Readonly<Record<Id, State>>
}

/** A participant who takes positions. */
export interface Party {
  readonly name: Text
  readonly sameAs?: readonly string[]
}

/** Once `when` becomes true, `event` on `track` is applied or proposed. */
export interface Rule {
  readonly title?: Text
  readonly when: Condition
  readonly track: Id
  readonly event: Id
  readonly policy: 'apply' | 'propose'
}

/** The document that declares a scenario. Versioned, never edited in place. */
export interface Definition {
  /** The language of texts that name none (BCP 47); English if it is left out. */
  readonly lang?: Lang
  readonly title: Text
  readonly summary?: Text
  readonly sameAs?: readonly string[]
  readonly parties?: Readonly<Record<Id, Party>>
  readonly tracks: Readonly<Record<Id, Track>>
  readonly rules?: Readonly<Record<Id, Rule>>
}
