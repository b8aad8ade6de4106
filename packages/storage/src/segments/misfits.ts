import {
  differenceOf,
  type Input,
  gather,
  genesis,
  type Head,
  historyItems,
  type HistoryItem,
  historyWithin,
  isEmpty,
  isWithin,
  orderOf,
  type OrderKey,
  outlineOf,
  patched,
  recordedText,
  type Snapshot,
  type Stretch,
  unfolded,
  versionsOf,
  inputsWithin,
} from '@tracker/domain'
import { Unavailable } from '../table.ts'
import type { StoredSegments } from '../items/contents.ts'
import type { NodeName } from '../items/keys.ts'
import type { StretchLeaf } from './leaves.ts'
import { readSegment } from './node.ts'
import type { PlacedStretch } from './placed-stretch.ts'
import { type LoadedStretch, loadStretch, type StretchContext } from './stretches.ts'
import type { ReplayedTimeline } from './replayed-timeline.ts'

/**
 * A stored stretch that does not follow from the ledger: its place in the tree, the nodes that place and hold it, and
 * the difference.
 */
export interface Misfit {
  readonly leaf: StretchLeaf
  readonly nodes: readonly NodeName[]
  readonly detail: string
}

interface LeafedTimeline {
  readonly head: Head
  readonly segments: StoredSegments
  readonly leaves: readonly StretchLeaf[]
}

/**
 * Compares the stored stretches of a timeline with the ledger up to the head: the first snapshot of each, its inputs,
 * its history, its new claims, and its entry. Leaves out those that certainly `fit`. Yields one list for each compared
 * stretch, empty if it fits.
 */
export async function* timelineMisfits(
  context: StretchContext,
  { head, segments, leaves }: LeafedTimeline,
  told: ReplayedTimeline,
  fit: (leaf: StretchLeaf) => boolean,
): AsyncGenerator<readonly Misfit[]> {
  const versions = versionsOf(...told.history.governing)
  const load = (leaf: StretchLeaf) => loaded(context, head, segments, leaf)
  const endOf = ({ stretch }: LoadedStretch, start: Snapshot) =>
    unfolded({ ...stretch, start }, told.within(stretch).inputs, versions).snapshot
  let expected: Snapshot | undefined
  for (const [at, leaf] of leaves.entries()) {
    // The last one has what the ledger has since.
    const fits = leaf.to !== undefined && fit(leaf)
    if (fits && expected === undefined) continue
    const before = leaves[at - 1]
    if (expected === undefined && before) {
      const former = await load(before)
      expected = endOf(former, former.stretch.start)
    }
    const [first] = told.history.governing
    if (!first) throw new Error('a ledger begins with a definition')
    const start: Snapshot = expected ?? genesis(first)
    const nodes = [leaf.entry.node, ...leaf.branches]
    let one: LoadedStretch
    try {
      one = await load(leaf)
    } catch (error) {
      if (error instanceof Unavailable) throw error
      // Where things stood after it is not known then.
      yield [{ leaf, nodes, detail: error instanceof Error ? error.message : String(error) }]
      return
    }
    const details = isEmpty(differenceOf(start, one.stretch.start))
      ? fits
        ? []
        : contentFaults(one, leaf, told, head)
      : ['things did not stand there as the ledger says']
    yield details.map((detail) => ({ leaf, nodes, detail }))
    expected = fits ? undefined : endOf(one, start)
  }
}

async function loaded(
  context: StretchContext,
  head: Head,
  segments: StoredSegments,
  { entry, to, until }: StretchLeaf,
): Promise<LoadedStretch> {
  const segment = await readSegment(context.table, head.scenario, entry.node)
  const newest = Math.max(0, ...segment.revisions.map(([, last]) => last))
  // Kept heads share the node, and would know the future.
  if (newest > entry.node.revision)
    throw new Error(`it names revision ${newest}, although revision ${entry.node.revision} stored it`)
  const start = entry.patch ? patched(segment.start, entry.patch) : segment.start
  const placed: PlacedStretch = { entry, to, until, segment: { ...segment, start } }
  return loadStretch(context, head, segments, placed)
}

/** How a stretch at whose start things stood as they should differs from what the ledger says of it. */
function contentFaults(
  { stretch, revisions }: LoadedStretch,
  { entry }: StretchLeaf,
  told: ReplayedTimeline,
  head: Head,
): readonly string[] {
  const versions = versionsOf(...told.history.governing)
  const own = told.within(stretch)
  const known = gather(revisions)
  const { steps } = unfolded(stretch, own.inputs, versions)
  const recording = { revision: head.revision, recorded: recordedText(head.recorded) }
  const items = [...historyItems(steps, { ...told.history, reports: own.reports }, recording)]
  const found: [boolean, string][] = [
    [
      outline(inputsWithin(stretch, known, versions)) === outline(own.inputs),
      'it has other inputs than the ledger',
    ],
    [
      itemsOutline(historyWithin(stretch, known, versions, head)) ===
        itemsOutline(items.filter(([place]) => isWithin(place, stretch))),
      'its history is not that of the ledger',
    ],
    [
      JSON.stringify(own.fresh.toSorted()) === JSON.stringify([...stretch.fresh].toSorted()),
      'other claims are new in it than by the ledger',
    ],
    [isOf(entry, stretch), 'its branch says otherwise when it begins'],
    [
      stretch.to === undefined || isFound(entry, own.inputs, steps),
      'its branch says otherwise what happens in it',
    ],
  ]
  return found.flatMap(([fits, detail]) => (fits ? [] : [detail]))
}

/** Whether an entry says of the start of its stretch what that says itself. */
function isOf({ clock, development, version }: StretchLeaf['entry'], { start }: Stretch): boolean {
  return (
    JSON.stringify([clock, development, version]) ===
    JSON.stringify([start.clock, start.development, start.version])
  )
}

/** Whether an entry leads a search to what happens in its stretch, and to nothing else. */
function isFound(
  { zones, earliest, newest }: StretchLeaf['entry'],
  inputs: readonly Input[],
  steps: Parameters<typeof outlineOf>[1],
): boolean {
  const needed = outlineOf(inputs, steps)
  if (newest !== undefined && newest !== needed.newest) return false
  return needed.zones.join() === zones.join() && earliest === needed.earliest
}

/** The part of inputs by which two histories are compared. */
function outline(inputs: readonly Input[]): string {
  return JSON.stringify(
    inputs.map((input) => {
      if (input.kind === 'report') return [input.filed, input.freshClaims]
      return [input.kind, orderOf(input), 'governing' in input ? input.governing.version : 0]
    }),
  )
}

function itemsOutline(items: readonly (readonly [OrderKey, HistoryItem])[]): string {
  return JSON.stringify(items.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
