import type { HistoryItem } from '../ledger/history-item.ts'
import type { History } from '../ledger/history.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
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
}

/**
 * Decides with the whole history, for a write that the head alone cannot decide: one that comes before recorded facts
 * or changes them. Throws the errors of the decision.
 */
export type FromHistory = (history: History) => Decision
