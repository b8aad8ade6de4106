import type { HistoryItem } from '../ledger/history-item.ts'
import type { History } from '../ledger/history.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { isMissing, type Missing } from './excerpt.ts'
import type { Id } from '../schema/id-record.ts'
import type { StretchVisit } from './refold.ts'
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
  /** The stretches that were worked out anew, in order, if the write was decided from an excerpt of the history. */
  readonly rewritten?: readonly StretchVisit[]
  /** The claims that a report which came last makes for the first time. */
  readonly fresh?: readonly Id[]
}

/**
 * Decides with the history, for a write that the head alone cannot decide: one that comes before recorded facts or
 * changes them. Given an excerpt, it may return what it needs besides. Throws the errors of the decision.
 */
export type FromHistory = (history: History) => Decision | Missing

/** The decision from the whole history. */
export function wholly(decided: Decision | FromHistory, history: History): Decision {
  const decision = typeof decided === 'function' ? decided(history) : decided
  if (isMissing(decision)) throw new Error(`the whole history lacks the ${decision.missing}`)
  return decision
}
