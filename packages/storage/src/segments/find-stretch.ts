import {
  concerns,
  type Instant,
  type OrderKey,
  type Patch,
  patched,
  type StretchInterest,
} from '@tracker/domain'
import type { DraftBranch, Drafts } from './draft.ts'
import { type NodeEntry, withPatch } from './node.ts'
import type { PlacedStretch } from './placed-stretch.ts'

/** Walks down from the top, where `choose` returns the index of the entry to follow in each branch, to a segment. */
export async function descend(
  drafts: Drafts,
  choose: (entries: readonly NodeEntry[]) => number,
): Promise<PlacedStretch> {
  let branch = await drafts.top()
  let above: Patch | undefined
  let next: NodeEntry | undefined
  for (;;) {
    // The patch of a higher branch is the newer one.
    const entries = branch.entries.map(({ entry }) => (above ? withPatch(entry, above) : entry))
    const at = Math.max(0, choose(entries))
    const [one, entry] = [branch.entries[at], entries[at]]
    if (!one || !entry) throw new Error(`the timeline of ${drafts.scenario} has no stretch`)
    next = entries[at + 1] ?? next
    above = entry.patch
    if (branch.height > 0) {
      branch = await drafts.branchOf(one)
      continue
    }
    const segment = await drafts.segmentOf(one)
    const start = above ? patched(segment.start, above) : segment.start
    return { entry, to: next?.from, until: next?.clock, segment: { ...segment, start } }
  }
}

/** Returns the index of the entry that begins at a place, or whose branch contains it. */
export function indexOf(entries: readonly NodeEntry[], from: OrderKey): number {
  return entries.findLastIndex((entry) => entry.from <= from)
}

/** Returns the first segment that begins after a place and fits, or the last of all. Skips branches that do not fit. */
async function firstAfter(
  drafts: Drafts,
  place: OrderKey,
  fits: (entry: NodeEntry, to: OrderKey) => boolean,
): Promise<PlacedStretch> {
  const search = async (
    { height, entries }: DraftBranch,
    end: OrderKey | undefined,
  ): Promise<OrderKey | undefined> => {
    for (const [index, one] of entries.entries()) {
      const { from } = one.entry
      const to = entries[index + 1]?.entry.from ?? end
      if (height === 0) {
        if (to === undefined || (from > place && fits(one.entry, to))) return from
      } else if (to === undefined || (to > place && fits(one.entry, to))) {
        const found = await search(await drafts.branchOf(one), to)
        if (found !== undefined) return found
      }
    }
    return undefined
  }
  const found = await search(await drafts.top(), undefined)
  return descend(drafts, (entries) => indexOf(entries, found ?? place))
}

/** Finds segments by place, moment or interest. */
export function finding(drafts: Drafts) {
  return {
    /** Returns the segment that contains a place. */
    at: (place: OrderKey) => descend(drafts, (entries) => entries.findLastIndex(({ from }) => from < place)),
    last: () => descend(drafts, (entries) => entries.length - 1),
    /** Returns the last segment before which everything had certainly happened by a moment. */
    certainAt: (moment: Instant) =>
      descend(drafts, (entries) =>
        entries.findLastIndex(({ clock, development }) => Math.max(clock, development ?? clock) <= moment),
      ),
    /** Returns the next segment after a place that contains one of the places or is of interest, or the last one. */
    next: (after: OrderKey, interest: StretchInterest, places: readonly OrderKey[]) =>
      firstAfter(drafts, after, ({ from, zones }, to) => {
        const has = places.some((place) => place > from && place <= to)
        return has || concerns(interest, new Set(zones), { to })
      }),
    /** Returns the next segment after a place that may contain a report placed at the end of a window around the moment. */
    nextOpen: (after: OrderKey, moment: Instant) =>
      firstAfter(drafts, after, ({ earliest = Infinity }) => earliest <= moment),
  }
}
