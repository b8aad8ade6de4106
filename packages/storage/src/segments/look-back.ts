import {
  certainAt,
  clockUpTo,
  type FiledReport,
  inputsWithin,
  gather,
  type Head,
  type History,
  type Instant,
  interestAsOf,
  isWithin,
  leanedOn,
  mayHaveBeen,
  momentOf,
  type OrderKey,
  type Passage,
  type Stand,
  type Status,
  statusOf,
  versionsOf,
} from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import { statementsFor } from '../items/statements.ts'
import { loadStretch, type LoadedStretch, type StretchContext } from './stretches.ts'
import type { PlacedStretch } from './placed-stretch.ts'
import { type SegmentTree, segmentTree } from './tree.ts'

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

/** How many stretches are read one by one, each if it is of interest. */
const few = 16

/** Stretches that follow each other, as one. */
function passagesOf(stretches: readonly LoadedStretch[]): readonly (readonly LoadedStretch[])[] {
  const passages: LoadedStretch[][] = []
  for (const one of stretches) {
    const passage = passages.at(-1)
    if (passage && passage.at(-1)?.stretch.to === one.stretch.from) passage.push(one)
    else passages.push([one])
  }
  return passages
}

/** The passages of some stretches with their inputs; `others` may have more to say of these. */
function standOf(
  near: readonly LoadedStretch[],
  others: readonly LoadedStretch[] = [],
): Pick<Stand, 'passages' | 'versions'> & { readonly history: History } {
  const all = [...near, ...others]
  const history = gather(inOrder(all))
  const versions = versionsOf(...all.flatMap((one) => one.versions), ...history.governing)
  const passages = passagesOf(near).flatMap((passage): Passage[] => {
    const [first, last] = [passage.at(0)?.stretch, passage.at(-1)?.stretch]
    if (!first || !last) return []
    const { until, to } = last
    const inputs = passage.flatMap(({ stretch }) => inputsWithin(stretch, history, versions))
    const fresh = new Set(passage.flatMap(({ stretch }) => [...stretch.fresh]))
    return [{ start: first.start, until, to, inputs, fresh }]
  })
  return { passages, versions, history }
}

/**
 * Reads the stretches about a moment: each in which something happened that may count then and does not certainly,
 * those that depend on that, and the one of the moment. The cost grows with what is uncertain then, and with the depth
 * of the tree.
 */
async function about(context: StretchContext, head: Head, segments: StoredSegments, asOf: Instant) {
  const moment = clockUpTo(head.settings, asOf)
  const tree = segmentTree(context, head.scenario, segments.root)
  const load = (one: PlacedStretch) => loadStretch(context, head, segments, one)
  let last = await tree.uncertainAt(moment, undefined, 'nothing')
  const near = [await load(last)]
  let ahead = 0
  while (last.to !== undefined && (momentOf(last.to) ?? moment) <= moment) {
    // Each look folds everything again, so a long search reads ever larger pieces.
    if (ahead > 0) ahead -= 1
    else if (near.length > few) ahead = near.length
    const interest = ahead > 0 ? 'anything' : interestAsOf(standOf(near), moment)
    last = await tree.uncertainAt(moment, last.entry.from, interest)
    near.push(await load(last))
  }
  const far = await Promise.all((await openStretches(tree, last, asOf)).map(load))
  const { passages, versions, history } = standOf(near, far)
  const newest = passages.length > 1 ? await tree.newestBy(moment, last.entry.from) : null
  const within = ({ place }: FiledReport) => [...near, ...far].some(({ stretch }) => isWithin(place, stretch))
  return {
    moment,
    stand: { passages, versions, newest },
    reports: [...history.reports.values()].filter(within),
  }
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

/** Returns the places of steps that count at `asOf` inside their window, as a given head knows them. */
export async function leanedOnAt(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  asOf: Instant,
): Promise<ReadonlySet<OrderKey>> {
  const { moment, stand } = await about(context, head, segments, asOf)
  return leanedOn(stand, moment)
}

/** Returns the revisions of stretches, each once and in order. */
export function inOrder(stretches: readonly LoadedStretch[]) {
  const all = new Map(
    stretches.flatMap(({ revisions }) => revisions.map((one) => [one.revision, one] as const)),
  )
  return [...all.values()].toSorted((a, b) => a.revision - b.revision)
}
