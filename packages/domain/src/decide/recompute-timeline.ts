import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import {
  endOf,
  inputsWithin,
  isWithin,
  type Outline,
  outlineOf,
  type Stretch,
  unfolded,
} from '../ledger/stretch.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { lookup } from '../lookup.ts'
import { caseOf } from '../report/case-of.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import { beginning, type OrderKey } from '../time/order-key.ts'
import { differenceOf, isEmpty, noPatch, type Patch, patched } from '../timeline/patch.ts'
import type { Replayed } from '../timeline/replay.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Placed } from '../timeline/step.ts'
import { interestOf, type StretchInterest, type Zone } from '../timeline/zones.ts'
import { type Excerpt, isExcerpt, type Missing } from './excerpt.ts'
import { takeoversAfter } from './takeovers.ts'

/** A history before and after a write. */
export interface HistoryChange {
  readonly before: History
  readonly after: History
}

/** A stretch that was folded again for a write. */
export interface StretchVisit extends Outline, Pick<Stretch, 'from' | 'to'> {
  /** The difference at its start, and at the start of each stretch since the visit before. */
  readonly patch: Patch
  /** The claims that no report before it makes, before and after the write. */
  readonly fresh: { readonly before: ReadonlySet<Id>; readonly after: ReadonlySet<Id> }
  readonly takeovers: { readonly before: Stretch['takeovers']; readonly after: Stretch['takeovers'] }
}

/** The timeline before and after a write, as far as it differs. */
export interface Recomputed {
  readonly old: readonly Placed[]
  readonly anew: readonly Placed[]
  readonly fault?: NonNullable<Replayed['fault']>
  /** The snapshot after the whole timeline. */
  readonly snapshot: Snapshot
  /** Whether a place lies in a part that was folded again. */
  readonly has: (place: OrderKey) => boolean
  /** The stretches that were folded again, in order; undefined if all were. Nothing differs after the last. */
  readonly rewritten?: readonly StretchVisit[]
}

/**
 * Folds the timeline before and after a write about a report. Begins at the earlier of the report's two places, ends as
 * soon as both timelines agree, and resumes at each stretch in which the remaining difference decides anything.
 */
export function recomputeTimeline(
  head: Head,
  change: HistoryChange,
  report: string | undefined,
): Recomputed | Missing {
  if (isExcerpt(change.before)) return recomputeStretches(head, change, change.before, report ?? '')
  const until = head.snapshot.clock
  const old = timelineOf(change.before, until)
  const anew = timelineOf(change.after, until)
  const { snapshot, fault } = anew
  return { old: old.steps, anew: anew.steps, snapshot, ...(fault ? { fault } : {}), has: () => true }
}

function counting({ reports }: History, report: string): FiledReport | undefined {
  const filed = reports.get(report)
  return filed?.status === 'retracted' ? undefined : filed
}

function claimsOf(filed: FiledReport | undefined): readonly Id[] {
  return (filed?.content.claims ?? []).map(({ id }) => id)
}

/** A claim that is now made first by another report than before. */
interface Moved {
  readonly claim: Id
  readonly was: OrderKey | undefined
  readonly is: OrderKey | undefined
}

/** The claims whose first report changes with a write. */
function movedClaims(
  { toldAt }: Excerpt,
  was: FiledReport | undefined,
  is: FiledReport | undefined,
): readonly Moved[] | Missing {
  const [old, anew] = [claimsOf(was), claimsOf(is)]
  const claims = [...new Set([...old, ...anew])]
  const unknown = claims.filter((claim) => !toldAt.has(claim))
  const { id: besides = '' } = was ?? is ?? {}
  const [place = beginning] = inOrder([was?.place, is?.place])
  if (unknown.length > 0) return { missing: 'tellings', claims: unknown, besides, place }
  const first = (claim: Id, own: FiledReport | undefined, made: readonly Id[]) =>
    inOrder([toldAt.get(claim), made.includes(claim) ? own?.place : undefined]).at(0)
  return claims
    .map((claim) => ({ claim, was: first(claim, was, old), is: first(claim, is, anew) }))
    .filter((one) => one.was !== one.is)
}

/** The places that there are, in order. */
function inOrder(places: readonly (OrderKey | undefined)[]): readonly OrderKey[] {
  return places.filter((place) => place !== undefined).toSorted((a, b) => (a < b ? -1 : 1))
}

function recomputeStretches(
  head: Head,
  change: HistoryChange,
  excerpt: Excerpt,
  report: string,
): Recomputed | Missing {
  const { stretches, versions, following } = excerpt
  const [was, is] = [counting(change.before, report), counting(change.after, report)]
  const moved = movedClaims(excerpt, was, is)
  if ('missing' in moved) return moved
  const places = inOrder([was?.place, is?.place, ...moved.flatMap((one) => [one.was, one.is])])
  const old: Placed[] = []
  const anew: Placed[] = []
  const visits: StretchVisit[] = []
  const seen: Stretch[] = []
  const has = (place: OrderKey) => seen.some((stretch) => isWithin(place, stretch))
  const unnamed = new Set(is && !change.before.reports.has(report) ? ownCases(is) : [])
  const [first = beginning] = places
  let patch: Patch = noPatch
  const begun = stretches.find((one) => isWithin(first, one))
  if (!begun) return { missing: 'place', place: first }
  for (let stretch = begun; ;) {
    const start = patched(stretch.start, patch)
    const takeovers = takeoversAfter(excerpt, stretch, start, { was, is })
    if (!takeovers) return { missing: 'whole' }
    const renewed = freshAfter(stretch, moved)
    const inputs = {
      old: inputsWithin(stretch, change.before, versions),
      anew: inputsWithin({ ...stretch, fresh: renewed, takeovers }, change.after, versions),
    }
    const before = unfolded(stretch, inputs.old, versions)
    const { steps, snapshot, fault } = unfolded({ ...stretch, start }, inputs.anew, versions)
    old.push(...before.steps)
    anew.push(...steps)
    const { from, to } = stretch
    seen.push(stretch)
    const fresh = { before: stretch.fresh, after: renewed }
    const taken = { before: stretch.takeovers, after: takeovers }
    visits.push({ from, to, patch, fresh, takeovers: taken, ...outlineOf(inputs.anew, steps) })
    if (fault) return { old, anew, fault, snapshot, has }
    if (to === undefined) return { old, anew, snapshot, has, rewritten: visits }
    patch = differenceOf(before.snapshot, snapshot)
    const ahead = places.filter((place) => place > to)
    if (isEmpty(patch) && ahead.length === 0)
      return { old, anew, snapshot: head.snapshot, has, rewritten: visits }
    const next = following.get(from)
    const found = stretches.find((one) => one.from === next)
    if (!found) {
      const between = { before: before.snapshot, after: snapshot }
      const interest = isEmpty(patch) ? 'nothing' : interestOf(patch, between, versions, unnamed)
      return { missing: 'next', after: from, interest, places: ahead }
    }
    stretch = found
  }
}

/** The proposals with which a report alone waits for a reviewer. */
function ownCases(filed: FiledReport): readonly string[] {
  return tracksOf(filed.content)
    .filter((track) => lookup(filed.joins, track) === undefined)
    .map((track) => caseOf(filed, track))
}

/** The claims that no report before a stretch makes, after a write. */
function freshAfter(stretch: Stretch, moved: readonly Moved[]): ReadonlySet<Id> {
  const within = (place: OrderKey | undefined) => place !== undefined && isWithin(place, stretch)
  const gone = new Set(moved.filter(({ was }) => within(was)).map(({ claim }) => claim))
  const come = moved.filter(({ is }) => within(is)).map(({ claim }) => claim)
  return new Set([...[...stretch.fresh].filter((claim) => !gone.has(claim)), ...come])
}

/** Returns whether a stretch with these zones and this end must be examined. */
export function concerns(
  interest: StretchInterest,
  zones: ReadonlySet<Zone>,
  stretch: Pick<Stretch, 'to'>,
): boolean {
  if (interest === 'nothing') return false
  if (interest === 'anything') return true
  return interest.zones.some((zone) => zones.has(zone)) || (interest.due ?? Infinity) <= endOf(stretch)
}
