import type * as v from 'valibot'
import type { Id } from '../schema/id-record.ts'
import type { Stance } from '../schema/stance.ts'
import type { Instant } from '../time/instant.ts'
import type { Window } from '../time/time-value.ts'
import type { Truth } from './truth.ts'

/** The names of a definition that conditions may refer to. */
export interface DeclaredNames {
  readonly parties?: Readonly<Record<Id, unknown>>
  readonly tracks: Readonly<Record<Id, { readonly states: Readonly<Record<Id, DeclaredState>> }>>
}

interface DeclaredState {
  readonly final?: boolean
  readonly deadlines?: Readonly<Record<Id, unknown>>
}

/** The part of a track's status that conditions use. */
export interface TrackStanding {
  readonly state: Id
  readonly since: Window | null
  readonly cause: { readonly kind: string; readonly report?: string }
  readonly positions: Readonly<
    Record<Id, { readonly stance: Stance; readonly since: Window; readonly report: string }>
  >
  readonly expected: { readonly report: string } | null
  readonly expectedFor: Readonly<Record<Id, { readonly report: string } | null>>
  /** The deadlines of its state. */
  readonly deadlineMarks: Readonly<Record<Id, DeadlineMark>>
}

/** The progress of a deadline; one with an acting policy has `acted` once it has passed. */
export type DeadlineMark = 'possibly-passed' | 'passed' | 'acted'

export type DeadlineStatus = 'ahead' | 'possibly-passed' | 'passed'

export type Standings = Readonly<Record<Id, TrackStanding>>

/** A name in a leaf that the definition does not declare, and the keys that lead to it from the leaf. */
export interface LeafFault {
  readonly at: readonly (string | number)[]
  readonly detail: string
}

/** The new ids of tracks and parties, as when templates are composed. */
export interface NewNames {
  readonly track: (id: Id) => Id
  readonly party: (id: Id) => Id
}

/**
 * One kind of leaf: its shape, and its part in rules, checks and status. A new kind is one more file in this folder and
 * a line in `condition.ts`; the build then names what is missing: its schema, sentences and random examples.
 */
export interface ConditionKind<L> {
  readonly schema: v.GenericSchema<L>
  /** The names in the leaf that do not exist. */
  readonly faults: (leaf: L, declared: DeclaredNames) => readonly LeafFault[]
  /** The tracks whose state or deadlines decide the leaf. No event changes a position. */
  readonly tracksRead: (leaf: L) => readonly Id[]
  /** The deadlines that decide the leaf, as `track/deadline`. */
  readonly deadlinesRead: (leaf: L) => readonly string[]
  /** The parts of the story that can change the value: tracks, and positions as `track/positions/party`. */
  readonly zonesRead: (leaf: L) => readonly string[]
  /** The parties that the leaf names. */
  readonly parties: (leaf: L) => readonly Id[]
  /** The leaf with every id of a track or a party replaced. */
  readonly renamed: (leaf: L, names: NewNames) => L
  readonly value: (leaf: L, tracks: Standings) => Truth
  /** The id of the report that the value rests on. */
  readonly basis: (leaf: L, tracks: Standings) => string | undefined
  /** The window in which the leaf took its value; undefined if it has had it from the start. */
  readonly since: (leaf: L, tracks: Standings) => Window | undefined
  /** Whether anything could still change the value. */
  readonly isOpen: (leaf: L, value: Truth, declared: DeclaredNames, tracks: Standings) => boolean
}

/** Returns the end of a leaf's window; minus infinity if it has had its value from the start. */
export function endOfWindow(window: Window | undefined): Instant {
  return window?.latest ?? Number.NEGATIVE_INFINITY
}
