import type { Author } from '../report/filed-report.ts'
import type { DeadlineMark } from '../condition/condition-kind.ts'
import type { Truth } from '../condition/truth.ts'
import type { Id } from '../schema/id-record.ts'
import type { Leaf } from '../condition/condition.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { StanceOnTerms } from '../report/position-schema.ts'
import type { Instant } from '../time/instant.ts'
import type { OpenEndedTime, TimeValue, Window } from '../time/time-value.ts'
import type { OrderKey } from '../time/order-key.ts'

/** A report that contests the transition into a track's state: who contests it, and since when. */
export interface Contest {
  /** The report whose transition is contested. */
  readonly disputes: string
  readonly report: string
  readonly by: readonly Id[]
  readonly since: TimeValue
}

/** One part of a rule's condition, its value, and the report that it rests on, if there is one. */
export interface Part {
  readonly leaf: Leaf
  readonly value: Truth
  readonly report?: string
}

/** The cause of a track's present state. */
export type Cause =
  | { readonly kind: 'initial' }
  | {
      readonly kind: 'report'
      readonly report: string
      readonly revision: number
      /** The proposal that it confirmed, and the cause of that proposal. */
      readonly confirms?: string
      readonly proposed?: Cause
    }
  | { readonly kind: 'override'; readonly report: string; readonly revision: number; readonly reason: string }
  | {
      readonly kind: 'deadline'
      readonly deadline: Id
      /** The report that gave the time for which the deadline waited. */
      readonly expectation?: string
      readonly entered?: StateEntry
    }
  | { readonly kind: 'rule'; readonly rule: Id; readonly parts: readonly Part[] }
  | {
      readonly kind: 'migration'
      readonly definition: number
      readonly revision: number
      readonly entered?: StateEntry
    }

/** The entry to the previous state, for causes that depend on it. */
export interface StateEntry {
  readonly state: Id
  readonly since: TimeValue | null
  readonly cause: Cause
}

/** A recorded change of a track's state; `event` is null if no event led there (override, migration). */
export interface Transition {
  readonly track: Id
  readonly event: Id | null
  readonly from: Id
  readonly to: Id
  readonly occurred: TimeValue
  readonly cause: Cause
}

/** A transition that waits for a person: from a rule, a deadline, or an editor's report that needs a reviewer. */
export interface Proposal {
  readonly id: string
  readonly track: Id
  readonly event: Id
  readonly to: Id
  readonly cause: Exclude<Cause, { kind: 'initial' | 'override' | 'migration' }>
  readonly occurred: TimeValue
  /** Editors' reports of the event, which wait for a reviewer: the first ones, and one of each author. */
  readonly grounds: readonly Ground[]
  /** How many of them there are. */
  readonly groundsTotal: number
}

/** A report whose event waits for a reviewer. */
export interface Ground {
  readonly report: string
  readonly revision: number
  readonly by: Omit<Author, 'authority'>
}

/** A stance of a party on a track, as last reported. */
export interface Position extends StanceOnTerms {
  readonly since: TimeValue
  readonly report: string
}

/** The value of a fact as last reported. */
export interface HeldFact {
  readonly value: FactValue
  readonly since: TimeValue
  readonly report: string
}

/** An expected time, the report that said so, and when that was. */
export interface ExpectedTime {
  readonly time: OpenEndedTime
  readonly report: string
  readonly said: TimeValue
}

/** One track in a snapshot: its state, and everything that later steps on it depend on. */
export interface TrackSnapshot {
  /** The version of the definition that governs the track here. */
  readonly version: number
  readonly state: Id
  /** Null in the initial state. */
  readonly since: TimeValue | null
  /** The start of durations: `since`, or the recording of the definition that added the track. */
  readonly entered: Window
  readonly cause: Cause
  /** The place of the step that entered the state. */
  readonly enteredAt: OrderKey
  /** How often the track has been in each state, this time included. */
  readonly entries: Readonly<Record<Id, number>>
  /** The time that the state waits for. */
  readonly expected: ExpectedTime | null
  /** The times of deadlines with an expectation of their own; null if it was withdrawn. */
  readonly expectedFor: Readonly<Record<Id, ExpectedTime | null>>
  /** The contests of the transition into the track's state. */
  readonly contested: readonly Contest[]
  readonly positions: Readonly<Record<Id, Position>>
  readonly facts: Readonly<Record<Id, HeldFact>>
  /** How far the deadlines of its state have come. */
  readonly deadlineMarks: Readonly<Record<Id, DeadlineMark>>
  /** When a version of the definition reset deadlines of the track's state. */
  readonly deadlinesFrom: Readonly<Record<Id, Instant>>
  /** The window of the newest report, by its end; null before any. */
  readonly lastReport: Window | null
  readonly reviewed: boolean
  /** When a version reset the state's review; null if none did. */
  readonly reviewFrom: Instant | null
  /** The newest override, which stays visible for ever. */
  readonly override: { readonly report: string; readonly reason: string; readonly count: number } | null
  /** The revision of the newest confirmation of each event; reports filed before it no longer wait. */
  readonly decided: Readonly<Record<Id, number>>
  /** The place of the track's newest report or effect. */
  readonly last: OrderKey
}

/** The value of a rule in a snapshot, and whether it has fired. */
export interface RuleSnapshot {
  readonly value: Truth
  /** Whether the rule has fired since it last became true. */
  readonly fired: boolean
  /**
   * When the version that brought the rule was recorded, before which it never fires; absent for those of the first.
   */
  readonly from?: Instant
}

/** The place of the newest report that makes a claim, and the revision that filed or corrected it so. */
export interface ClaimPointer {
  readonly id: Id
  readonly revision: number
  readonly place: OrderKey
}

/** The effect of all reports so far and of the clock, at one place in the order of occurrence. */
export interface Snapshot {
  readonly version: number
  /** When the rules in force were recorded; rules that are true from the start fire then. */
  readonly rulesFrom: Instant
  readonly tracks: Readonly<Record<Id, TrackSnapshot>>
  readonly rules: Readonly<Record<Id, RuleSnapshot>>
  /** A report's summary of the story. */
  readonly standfirst: { readonly text: string; readonly since: TimeValue; readonly report: string } | null
  /** The claims made last, the newest at the end; as many as a status lists. */
  readonly claims: readonly ClaimPointer[]
  readonly claimsTotal: number
  readonly proposals: readonly Proposal[]
  /** The place of the last report. */
  readonly last: OrderKey
  /** The moment up to which the clock has been followed. */
  readonly clock: Instant
  /** The newest occurrence. */
  readonly development: Instant | null
}

/** A pure change of a snapshot. */
export type Change = (snapshot: Snapshot) => Snapshot
