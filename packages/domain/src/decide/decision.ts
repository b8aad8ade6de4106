import type { HistoryItem } from '../ledger/history-item.ts'
import type { History } from '../ledger/history.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Effects, Entry, Pending } from '../ledger/revision.ts'

/** What an accepted write comes to: a revision to be, the next snapshot, and the items of history that it touches. */
export interface Decision {
  readonly entry: Entry
  readonly effects: Effects
  readonly snapshot: Snapshot
  readonly pending: readonly Pending[]
  /** Items of history to write, by place; null takes the item at that place away. */
  readonly history: ReadonlyMap<OrderKey, HistoryItem | null>
  /** Whether a report was put before others already recorded, or before what the clock had brought about. */
  readonly backfilled: boolean
  /** Whether the next snapshot follows from the last one and the entry alone; else it was worked out anew. */
  readonly follows: boolean
}

/**
 * Decides with the whole history: a write that comes before what was recorded, or changes it, cannot be decided from
 * the head alone. Throws what the decision throws.
 */
export type FromHistory = (history: History) => Decision
