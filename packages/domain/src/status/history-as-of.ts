import type { History } from '../ledger/history.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import { type HistoryItem, historyItems } from '../ledger/history-item.ts'
import type { OrderKey } from '../time/order-key.ts'

/**
 * Returns the items that had certainly happened by `asOf`, by the given history, in order of occurrence and by place.
 */
export function historyAsOf(
  history: History,
  asOf: Instant,
  known: { readonly revision: number; readonly recorded: Instant },
): readonly (readonly [OrderKey, HistoryItem])[] {
  const { steps } = timelineOf(history, asOf)
  const recording = { revision: known.revision, recorded: recordedText(known.recorded) }
  return [...historyItems(steps, history, recording)]
    .filter(([, { occurred }]) => Date.parse(occurred.latest) <= asOf)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
