import type { HistoryItem, TrackStatus, TransitionJson } from '@tracker/domain'
import type { Chronicle, ChronicleItem } from './chronicle.ts'

/** A change of state with the item that made it. */
export interface TrackMove {
  readonly item: ChronicleItem
  readonly transition: TransitionJson
}

const counts = ({ status }: ChronicleItem) => status === 'standing' || status === 'corrected'

/** Returns the changes of state that count, the last first, at most `most`. */
export function lastMoves({ items }: Pick<Chronicle, 'items'>, most: number): readonly TrackMove[] {
  return items
    .filter(counts)
    .toReversed()
    .flatMap((item) => item.transitions.toReversed().map((transition) => ({ item, transition })))
    .slice(0, most)
}

/** Returns whether a track is still in the state, and in the stay there, that a transition began. */
export function isPresentStay(
  { state, since }: Pick<TrackStatus, 'state' | 'since'>,
  { to, occurred }: TransitionJson,
): boolean {
  return state === to && since?.value === occurred.value
}

/** Returns the revision that last recorded or amended an item; 0 if none did. */
export function lastRevision({
  revision,
  amendments = [],
}: Pick<HistoryItem, 'revision' | 'amendments'>): number {
  return Math.max(revision ?? 0, ...amendments.map((one) => one.revision))
}

/** Returns the reports by id, to show the headlines of those behind states. */
export function reportsById({ items }: Pick<Chronicle, 'items'>): ReadonlyMap<string, ChronicleItem> {
  return new Map(items.flatMap((item) => (item.report === null ? [] : [[item.report, item] as const])))
}
