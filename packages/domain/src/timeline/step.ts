import type { Id } from '../schema/id-record.ts'
import type { TimeValue } from '../time/time-value.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Change, Proposal, Transition } from './snapshot.ts'
import type { Unawaited } from './unawaited.ts'
import type { Unmet } from './unmet.ts'

/** A report's event that the state at its place does not allow. */
export interface Impossible {
  readonly report: string
  readonly track: Id
  readonly state: Id
  readonly event: Id
  readonly allowed: readonly Id[]
  readonly version: number
  readonly place: OrderKey
  readonly occurred: TimeValue
  /** The states that allow the event, each with the states that its events lead to. */
  readonly possibleIn: Readonly<Record<Id, readonly Id[]>>
  /** The report that put the track in the state, if one did, and when that occurred. */
  readonly entered?: { readonly report: string; readonly occurred: TimeValue }
}

/** One thing that happened to a scenario, in the order of occurrence, and the change that it made. */
export interface Step {
  /** `mark` is bookkeeping: no ledger records it. */
  readonly kind: 'report' | 'deadline' | 'rule' | 'review' | 'definition' | 'dismissal' | 'mark'
  readonly place: OrderKey
  readonly occurred: TimeValue
  readonly track?: Id
  /** The tracks that a report is about. */
  readonly tracks?: readonly Id[]
  /** The track of the open proposal that a dismissal closes. */
  readonly closes?: Id
  /** The report's id, the deadline or the rule. */
  readonly subject: string
  readonly transitions: readonly Transition[]
  readonly opened: readonly Proposal[]
  readonly change: Change
  /** What the clock or a rule did, in a sentence with the titles of the version in force there. */
  readonly headline?: string
  /** The place of the entry to the state that a transition of the clock or a rule leaves. */
  readonly leaves?: OrderKey
  /**
   * A report's event that the state does not allow. Since it only waits for a reviewer, it has no effect and is no
   * conflict.
   */
  readonly yielded?: Impossible
  /** The transitions or contests that a report names but that do not exist at its place. */
  readonly unmet?: readonly Unmet[]
  /** The deadlines for which a report expects a time although its track's state does not wait for one. */
  readonly unawaited?: readonly Unawaited[]
}

/** A step and its origin: an input that people entered, or the clock alone. */
export interface Placed {
  readonly step: Step
  readonly origin: 'input' | 'clock'
}
