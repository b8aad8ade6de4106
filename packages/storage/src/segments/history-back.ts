import {
  endOfMoment,
  gather,
  type Head,
  historyWithin,
  type HistoryItem,
  type Instant,
  momentOf,
  type OrderKey,
  versionsOf,
} from '@tracker/domain'
import type { StoredHead } from '../items/contents.ts'
import { leanedOnAt } from './look-back.ts'
import { loadStretch, type StretchContext } from './stretches.ts'
import type { PlacedStretch } from './placed-stretch.ts'
import { segmentTree } from './tree.ts'

/**
 * Yields the items that count as of a moment, as a head knows them, in order of occurrence or in reverse, from a place
 * on, one stretch of the timeline at a time. They are the items that had certainly happened and those that these depend
 * on, so folding them gives the status. The stored head may be a few revisions older.
 */
export async function* historyLookingBack(
  context: StretchContext,
  head: Head,
  { segments, revision }: Pick<StoredHead, 'segments' | 'revision'>,
  asOf: Instant,
  { after, descending }: { readonly after?: OrderKey; readonly descending: boolean },
): AsyncGenerator<readonly (readonly [OrderKey, HistoryItem])[]> {
  const tree = segmentTree(context, head.scenario, segments.root)
  const end = endOfMoment(asOf)
  let leaned: Promise<ReadonlySet<OrderKey>> | undefined
  const counting = async (items: readonly (readonly [OrderKey, HistoryItem])[]) => {
    const mayCount = items.filter(([, { occurred }]) => Date.parse(occurred.earliest) <= asOf)
    if (mayCount.every(([, item]) => hasEnded(item, asOf))) return mayCount
    const early = await (leaned ??= leanedOnAt(context, head, segments, asOf))
    return mayCount.filter(([place, item]) => hasEnded(item, asOf) || early.has(place))
  }
  // Checks since the stored head may have recorded effects that waited in any stretch.
  const since = [[revision + 1, head.revision] as const]
  const first = after === undefined ? (descending ? end : '') : descending && after > end ? end : after
  const next = ({ entry, to }: PlacedStretch) => {
    if (descending) return entry.from === '' ? undefined : tree.at(entry.from)
    return to === undefined || (momentOf(to) ?? asOf) > asOf
      ? undefined
      : tree.next(entry.from, 'anything', [])
  }
  for (let placed = await tree.at(first); ;) {
    const { stretch, revisions, versions } = await loadStretch(context, head, segments, placed, since)
    const history = gather(revisions)
    const all = versionsOf(...versions, ...history.governing)
    const ended = stretch.to === undefined ? { ...stretch, until: asOf } : stretch
    const items = await counting(historyWithin(ended, history, all, head))
    yield (descending ? items.toReversed() : items).filter(
      ([place]) => after === undefined || (descending ? place < after : place > after),
    )
    const following = await next(placed)
    if (!following) return
    placed = following
  }
}

function hasEnded({ occurred }: HistoryItem, moment: Instant): boolean {
  return Date.parse(occurred.latest) <= moment
}
