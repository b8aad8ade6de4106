import type * as v from 'valibot'
import type { Id } from '../schema/id-record.ts'
import type { Stance } from '../schema/stance.ts'
import type { Instant } from '../time/instant.ts'
import type { Window } from '../time/time-value.ts'
import type { Truth } from './truth.ts'

/** The names that a definition declares, as far as conditions may refer to them. */
export interface DeclaredNames {
  readonly parties?: Readonly<Record<Id, unknown>>
  readonly tracks: Readonly<Record<Id, { readonly states: Readonly<Record<Id, DeclaredState>> }>>
}

interface DeclaredState {
  readonly final?: boolean
  readonly deadlines?: Readonly<Record<Id, unknown>>
}

/** Where a track stands, as far as conditions ask. */
export interface TrackStanding {
  readonly state: Id
  readonly since: Window | null
  readonly cause: { readonly kind: string; readonly report?: string }
  readonly positions: Readonly<
    Record<Id, { readonly stance: Stance; readonly since: Window; readonly report: string }>
  >
  readonly expected: { readonly report: string } | null
  readonly expectedFor: Readonly<Record<Id, { readonly report: string } | null>>
  /** Those of the deadlines of its state. */
  readonly deadlineMarks: Readonly<Record<Id, DeadlineMark>>
}

/** How far a deadline has come; one that acts has `acted` once it has passed and done so. */
export type DeadlineMark = 'possibly-passed' | 'passed' | 'acted'

export type Standings = Readonly<Record<Id, TrackStanding>>

/** A name in a leaf that the definition does not declare, and the keys that lead to it from the leaf. */
export interface LeafFault {
  readonly at: readonly (string | number)[]
  readonly detail: string
}

/**
 * One kind of leaf: its shape, and everything that rules, checks and status ask of it. A new kind is a file like those
 * beside this one and a line in `condition.ts`; the build then names the sentences that it needs.
 */
export interface ConditionKind<L> {
  readonly schema: v.GenericSchema<L>
  /** The names in the leaf that do not exist. */
  readonly faults: (leaf: L, declared: DeclaredNames) => readonly LeafFault[]
  /** The tracks whose state or deadlines decide the leaf. No event changes a position. */
  readonly tracksRead: (leaf: L) => readonly Id[]
  /** The deadlines that decide the leaf, as `track/deadline`. */
  readonly deadlinesRead: (leaf: L) => readonly string[]
  readonly value: (leaf: L, tracks: Standings) => Truth
  /** The id of the report that the value rests on. */
  readonly basis: (leaf: L, tracks: Standings) => string | undefined
  /** The window in which the leaf's value came about; undefined if it has been so from the start. */
  readonly settled: (leaf: L, tracks: Standings) => Window | undefined
  /** Whether anything could still change the value. */
  readonly isOpen: (leaf: L, value: Truth, declared: DeclaredNames, tracks: Standings) => boolean
}

/** The end of a leaf's window, or minus infinity if its value has been so from the start. */
export function settledAt(window: Window | undefined): Instant {
  return window?.latest ?? Number.NEGATIVE_INFINITY
}
