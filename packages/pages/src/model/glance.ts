import type { HistoryItem, Instant, TransitionJson } from '@tracker/domain'
import type { Chronicle, ChronicleItem } from './chronicle.ts'

/** A change of state with the item that made it. */
export interface TrackMove {
  readonly item: ChronicleItem
  readonly transition: TransitionJson
}

/** A report as news: filed, or amended since. */
export interface News {
  readonly item: ChronicleItem
  readonly kind: 'filed' | 'correction' | 'retraction'
  /** When it was recorded, RFC 3339. */
  readonly recorded: string
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

/** Returns the news of reports recorded from `since` on, the newest first. */
export function newsSince({ items }: Pick<Chronicle, 'items'>, since: Instant): readonly News[] {
  return items
    .flatMap((item) => newsOf(item))
    .filter(({ recorded }) => Date.parse(recorded) >= since)
    .toSorted((a, b) => Date.parse(b.recorded) - Date.parse(a.recorded))
}

/** A revision that a reader has seen, and when it was recorded (RFC 3339). */
export interface SeenRevision {
  readonly revision: number
  readonly recorded: string
}

/** Returns the news of reports recorded after a revision, the newest first. */
export function newsAfter({ items }: Pick<Chronicle, 'items'>, revision: number): readonly News[] {
  return items
    .filter((item) => lastRevision(item) > revision)
    .flatMap((item) => newsOf(item))
    .toSorted((a, b) => Date.parse(b.recorded) - Date.parse(a.recorded))
}

/** Returns the revision that last recorded or amended an item; 0 if none did. */
export function lastRevision({
  revision,
  amendments = [],
}: Pick<HistoryItem, 'revision' | 'amendments'>): number {
  return Math.max(revision ?? 0, ...amendments.map((one) => one.revision))
}

/** Returns the latest news of a report: its filing, or its last amendment. */
function newsOf(item: ChronicleItem): readonly News[] {
  if (item.report === null || item.recorded === null) return []
  const last = item.amendments?.at(-1)
  return [
    last
      ? { item, kind: last.kind, recorded: last.recorded }
      : { item, kind: 'filed', recorded: item.recorded },
  ]
}

/** Returns the reports by id, to show the headlines of those behind states. */
export function reportsById({ items }: Pick<Chronicle, 'items'>): ReadonlyMap<string, ChronicleItem> {
  return new Map(items.flatMap((item) => (item.report === null ? [] : [[item.report, item] as const])))
}
