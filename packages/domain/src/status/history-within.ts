import type { History } from '../ledger/history.ts'
import { type HistoryItem, historyItems } from '../ledger/history-item.ts'
import { inputsWithin, isWithin, type Stretch, unfolded } from '../ledger/stretch.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Versions } from '../timeline/versions.ts'

/** Returns the items of a stretch, in order of occurrence and by place. */
export function historyWithin(
  stretch: Stretch,
  history: History,
  versions: Versions,
  known: { readonly revision: number; readonly recorded: Instant },
): readonly (readonly [OrderKey, HistoryItem])[] {
  const { steps } = unfolded(stretch, inputsWithin(stretch, history, versions), versions)
  const recording = { revision: known.revision, recorded: recordedText(known.recorded) }
  return [...historyItems(steps, history, recording)]
    .filter(([place]) => isWithin(place, stretch))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
