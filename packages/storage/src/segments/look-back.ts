import {
  certainAt,
  clockUpTo,
  type FiledReport,
  factsWithin,
  gather,
  type Head,
  type Instant,
  isWithin,
  leanedOn,
  mayHaveBeen,
  momentOf,
  type OrderKey,
  type Status,
  statusOf,
  versionsOf,
} from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import { statementsFor } from '../items/statements.ts'
import { loadStretch, type LoadedStretch, type StretchContext } from './stretches.ts'
import type { PlacedStretch } from './placed-stretch.ts'
import { type SegmentTree, segmentTree } from './tree.ts'

/** The stretches in which something happened that may count as of a moment and does not certainly, in order. */
async function uncertainStretches(tree: SegmentTree, moment: Instant): Promise<readonly PlacedStretch[]> {
  const found = [await tree.certainAt(moment)]
  for (let last = found[0]; last?.to !== undefined && (momentOf(last.to) ?? moment) <= moment;) {
    last = await tree.next(last.entry.from, 'anything', [])
    found.push(last)
  }
  return found
}

/** Later stretches that may have reports which stand at the end of a window that has the moment in it. */
async function openStretches(
  tree: SegmentTree,
  after: PlacedStretch | undefined,
  moment: Instant,
): Promise<readonly PlacedStretch[]> {
  const found: PlacedStretch[] = []
  for (let last = after; last?.to !== undefined;) {
    last = await tree.nextOpen(last.entry.from, moment)
    found.push(last)
  }
  return found
}

/**
 * Reads the stretches about a moment: from the last place before which all had certainly happened, to the last one that
 * may matter. The cost grows with the reports that are uncertain then, and with the depth of the tree.
 */
async function about(context: StretchContext, head: Head, segments: StoredSegments, asOf: Instant) {
  const moment = clockUpTo(head.settings, asOf)
  const tree = segmentTree(context, head.scenario, segments.root)
  const placed = await uncertainStretches(tree, moment)
  const open = await openStretches(tree, placed.at(-1), asOf)
  const load = (one: PlacedStretch) => loadStretch(context, head, segments, one)
  const [near, far] = await Promise.all([Promise.all(placed.map(load)), Promise.all(open.map(load))])
  const all = [...near, ...far]
  const history = gather(inOrder(all))
  const versions = versionsOf(...all.flatMap((one) => one.versions), ...history.governing)
  const [first] = near
  if (!first) throw new Error(`the timeline of ${head.scenario} has no stretch`)
  const stand = {
    start: first.stretch.start,
    facts: near.flatMap(({ stretch }) => factsWithin(stretch, history, versions)),
    versions,
    fresh: new Set(near.flatMap(({ stretch }) => [...stretch.fresh])),
  }
  const within = ({ place }: FiledReport) => all.some(({ stretch }) => isWithin(place, stretch))
  return { moment, stand, reports: [...history.reports.values()].filter(within) }
}

/** Returns the status of the world at `asOf`, as a head knows it. */
export async function statusLookingBack(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  { asOf, knownAt }: { readonly asOf: Instant; readonly knownAt: Instant },
): Promise<Status> {
  const { scenario, revision, stamps, settings } = head
  const { moment, stand, reports } = await about(context, head, segments, asOf)
  const snapshot = certainAt(stand, moment)
  return statusOf(
    snapshot,
    stand.versions,
    { scenario, revision, asOf, knownAt, stamps, settings },
    await statementsFor(context.table, scenario, snapshot),
    mayHaveBeen(reports, asOf),
  )
}

/** Returns the places of steps that count at `asOf` inside their window, by a given head. */
export async function leanedOnAt(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  asOf: Instant,
): Promise<ReadonlySet<OrderKey>> {
  const { moment, stand } = await about(context, head, segments, asOf)
  return leanedOn(stand, moment)
}

/** The revisions of stretches, each once and in order. */
export function inOrder(stretches: readonly LoadedStretch[]) {
  const all = new Map(
    stretches.flatMap(({ revisions }) => revisions.map((one) => [one.revision, one] as const)),
  )
  return [...all.values()].toSorted((a, b) => a.revision - b.revision)
}
