import type { HistoryItem } from '../ledger/history-item.ts'
import type { History } from '../ledger/history.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { isMissing, type Missing } from './excerpt.ts'
import type { Id } from '../schema/id-record.ts'
import type { StretchVisit } from './recompute-timeline.ts'
import type { Effects, Entry, Pending } from '../ledger/revision.ts'

/** The outcome of an accepted write: the next revision and snapshot, and the items of history that it changes. */
export interface Decision {
  readonly entry: Entry
  readonly effects: Effects
  readonly snapshot: Snapshot
  readonly pending: readonly Pending[]
  /** Items of history to write, by place; null deletes the item at that place. */
  readonly history: ReadonlyMap<OrderKey, HistoryItem | null>
  /** Whether a report was placed before others already recorded, or before recorded clock effects. */
  readonly backfilled: boolean
  /** Whether the next snapshot follows from the last one and the entry alone; otherwise it was recomputed. */
  readonly follows: boolean
  /** The recomputed stretches, in order, if the write was decided from an excerpt of the history. */
  readonly rewritten?: readonly StretchVisit[]
  /** The claims that the report makes for the first time, if it comes last. */
  readonly fresh?: readonly Id[]
}

/**
 * The outcome of deciding on a write: a decision; a request for the history, if the write comes before recorded inputs
 * or changes them; or, given an excerpt of the history, a list of its missing parts.
 */
export type Verdict<D extends Decision = Decision> = Decided<D> | HistoryNeeded | Lacking

interface Decided<D> {
  readonly kind: 'decided'
  readonly decision: D
}

/** `decide` throws the errors of the decision. */
export interface HistoryNeeded {
  readonly kind: 'history-needed'
  readonly decide: (history: History) => FromHistory
}

interface Lacking {
  readonly kind: 'lacking'
  readonly lack: Missing
}

export type FromHead<D extends Decision = Decision> = Exclude<Verdict<D>, Lacking>
export type FromHistory = Exclude<Verdict, HistoryNeeded>

/** Returns the verdict of a decision that was made. */
export function decided<D extends Decision>(decision: D): Decided<D> {
  return { kind: 'decided', decision }
}

/** Returns the verdict of a decision that needs another part of the history. */
export function lacking(lack: Missing): Lacking {
  return { kind: 'lacking', lack }
}

/** Returns the verdict of a decision that needs the history, and how to decide with it. */
export function withHistory(decide: (history: History) => Decision | Missing): HistoryNeeded {
  return {
    kind: 'history-needed',
    decide: (history) => {
      const found = decide(history)
      return isMissing(found) ? lacking(found) : decided(found)
    },
  }
}

/** Decides with a history, or an excerpt of it, if the head did not suffice. */
export function given(verdict: FromHead, history: History): FromHistory {
  return verdict.kind === 'decided' ? verdict : verdict.decide(history)
}

/** Decides with the whole history, if the head did not suffice. */
export function wholly(verdict: FromHead, history: History): Decision {
  const found = given(verdict, history)
  if (found.kind === 'decided') return found.decision
  throw new Error(`the whole history lacks the ${found.lack.missing}`)
}
