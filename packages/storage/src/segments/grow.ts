import {
  type Decision,
  inputsWithin,
  gather,
  type Head,
  type History,
  isWithin,
  type OrderKey,
  outlineOf,
  placeAfter,
  type Revision,
  type Snapshot,
  type Stretch,
  unfolded,
  versionsOf,
  type StretchVisit,
} from '@tracker/domain'
import type { Write } from '../table.ts'
import type { StoredSegments } from '../items/contents.ts'
import { segmentsOf } from './build.ts'
import { ledgerIfEarlier } from './earlier.ts'
import type { Growth } from './growth.ts'
import { partStretches } from './part-stretches.ts'
import { numbersIn, runsOf } from './runs.ts'
import { loadStretch, type StretchContext } from './stretches.ts'
import { type GrownSegment, type SegmentTree, segmentTree } from './tree.ts'
import { withWholeReports } from './whole-reports.ts'

interface Grew {
  readonly segments: StoredSegments
  /** Nodes, which readers do not need before the head names their root. */
  readonly ahead: readonly Write[]
}

/** A large snapshot is stored less often, so that it adds on average no more than this many characters to a write. */
const mostOfSnapshot = 500

/** Grows the tree over the stretches of the timeline by a write. */
export async function grown(
  context: StretchContext,
  before: { readonly head: Head; readonly segments: StoredSegments } | undefined,
  growth: Growth,
): Promise<Grew> {
  const { decision, revision, next, attempt } = growth
  const { scenario, revision: number } = revision
  if (!before) {
    const tree = segmentTree(context, scenario, undefined)
    tree.build([beginningWith(decision.snapshot, '')])
    const { root, ahead } = await tree.writes(number, attempt)
    return { segments: { root, sealed: 0, from: '' }, ahead }
  }
  const whole = growth.ledger ?? (await ledgerIfEarlier(context, before, growth))
  if (whole) return rebuilt(context, growth, whole)
  const tree = growth.tree ?? segmentTree(context, scenario, before.segments.root)
  const { segments } = before
  const last = decision.rewritten?.find(({ to }) => to === undefined)
  const gained = last ? difference(last.fresh.after, last.fresh.before) : []
  const lost = last ? difference(last.fresh.before, last.fresh.after) : []
  await spread(tree, decision.rewritten ?? [])
  await nameRevision(tree, segments, decision, revision)
  await partStretches(context, before, growth, tree)
  const since = number - segments.sealed
  const many = since >= context.sizes.revisions && since >= sizeOf(next.snapshot)
  const ends = revision.entry.kind === 'definition'
  // A statement lists the claims that were new when it was recorded; only the tree has those that became new since.
  const moved = gained.length + lost.length > 0
  const fresh = [...(decision.fresh ?? []), ...gained]
  const sealed =
    many || ends || moved ? await seal(context, before, growth, tree, { fresh, lost, ends }) : segments
  const { root, ahead } = await tree.writes(number, attempt)
  return { segments: { ...sealed, root }, ahead }
}

function sizeOf(snapshot: Snapshot): number {
  return JSON.stringify(snapshot).length / mostOfSnapshot
}

function difference(some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...some].filter((one) => !others.has(one))
}

function beginningWith(start: Snapshot, from: OrderKey, revisions: readonly number[] = []): GrownSegment {
  const { clock, development, version } = start
  return {
    segment: { start, fresh: [], takeovers: [], revisions: runsOf(revisions) },
    entry: { from, clock, development, newest: undefined, version, zones: [], earliest: undefined },
  }
}

/** Stores a recomputed timeline: the difference at the start of each stretch, and the content of those visited. */
async function spread(tree: SegmentTree, visits: readonly StretchVisit[]): Promise<void> {
  let after: OrderKey | undefined
  for (const { from, patch } of visits) {
    if (after !== undefined) await tree.patchBetween(after, from, patch)
    after = from
  }
  for (const { from, to, zones, earliest, newest, fresh, takeovers } of visits) {
    const taken = JSON.stringify(takeovers.after) !== JSON.stringify(takeovers.before)
    if (to === undefined) {
      // The rest of the last stretch comes from the ledger.
      const anew = takeovers.after
      if (taken)
        await tree.change(from, (segment, entry) => ({ segment: { ...segment, takeovers: anew }, entry }))
      continue
    }
    const changed =
      taken || difference(fresh.after, fresh.before).length + difference(fresh.before, fresh.after).length > 0
    await tree.change(from, (segment, entry) => {
      const same =
        JSON.stringify([entry.zones, entry.earliest, entry.newest]) ===
        JSON.stringify([zones, earliest, newest])
      if (same && !changed) return undefined
      const { earliest: _, ...rest } = entry
      return {
        segment: changed ? { ...segment, fresh: [...fresh.after], takeovers: takeovers.after } : segment,
        entry: { ...rest, newest, zones, earliest },
      }
    })
  }
}

/** Names the revision in each stretch in which it recorded something. */
async function nameRevision(
  tree: SegmentTree,
  { from: last }: StoredSegments,
  { history }: Decision,
  { revision: number, entry }: Revision,
): Promise<void> {
  const named = new Map<OrderKey, Set<number>>()
  for (const [place, item] of history) {
    const own = item !== null && item.report !== null && 'report' in entry && item.report === entry.report
    const amended = own
      ? [item.revision ?? number, ...(item.amendments ?? []).map((one) => one.revision)]
      : []
    if (place > last && !amended.some((one) => one < number)) continue
    const { from } = (await tree.at(place)).entry
    const known = named.get(from) ?? new Set()
    named.set(from, known)
    for (const one of [number, ...amended]) known.add(one)
  }
  for (const [from, numbers] of named)
    await tree.change(from, (segment, stored) => {
      const revisions = runsOf([...numbersIn(segment.revisions), ...numbers])
      if (JSON.stringify(revisions) === JSON.stringify(segment.revisions)) return undefined
      return { segment: { ...segment, revisions }, entry: stored }
    })
}

/**
 * Adds to the tree everything in the last stretch, which only the ledger had. If enough happens in that stretch, it
 * ends, and another one begins with the snapshot after the write.
 */
async function seal(
  context: StretchContext,
  { head, segments }: { readonly head: Head; readonly segments: StoredSegments },
  { revision, next, governing }: Growth,
  tree: SegmentTree,
  { fresh, lost, ends }: { fresh: readonly string[]; lost: readonly string[]; ends: boolean },
): Promise<Omit<StoredSegments, 'root'>> {
  const placed = await tree.last()
  const loaded = await loadStretch(context, head, segments, placed)
  const all = [...loaded.revisions, revision].filter(
    (one, at, list) => at === 0 || one.revision !== list[at - 1]?.revision,
  )
  const history = gather(all)
  const versions = versionsOf(...loaded.versions, governing)
  const claims = new Set([...loaded.stretch.fresh, ...fresh].filter((claim) => !lost.includes(claim)))
  const stretch: Stretch = { ...loaded.stretch, until: next.snapshot.clock, fresh: claims }
  const inputs = inputsWithin(stretch, history, versions)
  const { steps } = unfolded(stretch, inputs, versions)
  const { zones, earliest, newest, size } = outlineOf(inputs, steps)
  const { from } = stretch
  const whole = ends || size >= context.sizes.things
  const speaking = whole ? all : withWholeReports(all, (one) => speaksOf(one, stretch, history.reports))
  const to = placeAfter(next.snapshot, inputs)
  await tree.change(
    from,
    (segment, { earliest: _, ...entry }) => ({
      segment: { ...segment, fresh: [...claims], revisions: runsOf(speaking.map((one) => one.revision)) },
      entry: { ...entry, newest: whole ? newest : undefined, zones, earliest },
    }),
    whole ? [beginningWith(next.snapshot, to, revisionsBeyond(history, to))] : [],
  )
  return { sealed: revision.revision, from: whole ? to : from }
}

/** The revisions of reports beyond a place that were retracted, so others may still come before them. */
function revisionsBeyond({ reports }: History, to: OrderKey): readonly number[] {
  return [...reports.values()]
    .filter(({ place }) => place > to)
    .flatMap(({ revision, amendments }) => [revision, ...amendments.map((one) => one.revision)])
}

/** Whether a revision is about anything in a stretch. */
function speaksOf(
  { entry, transitions, proposals }: Revision,
  stretch: Stretch,
  reports: History['reports'],
): boolean {
  if (entry.kind === 'settings') return false
  if (!('report' in entry)) return true
  const filed = reports.get(entry.report)
  if (filed && isWithin(filed.place, stretch)) return true
  return [...transitions, ...proposals].some(({ cause }) => cause.kind === 'rule')
}

/** Rebuilds the tree from the whole ledger. */
async function rebuilt(
  context: StretchContext,
  { revision, next, attempt }: Growth,
  ledger: readonly Revision[],
): Promise<Grew> {
  const { scenario, revision: number } = revision
  const tree = segmentTree(context, scenario, undefined)
  const all = segmentsOf([...ledger, revision], next.snapshot.clock, context.sizes.things)
  tree.build(all)
  const { root, ahead } = await tree.writes(number, attempt)
  return { segments: { root, sealed: number, from: all.at(-1)?.entry.from ?? '' }, ahead }
}
