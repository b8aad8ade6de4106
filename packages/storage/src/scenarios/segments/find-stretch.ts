import {
  composed,
  concerns,
  type Instant,
  type OrderKey,
  type Patch,
  patched,
  type StretchInterest,
} from '@tracker/domain'
import type { DraftBranch, Drafts } from './draft.ts'
import type { NodeEntry } from './node.ts'
import type { PlacedStretch } from './placed-stretch.ts'

/** The segment at the end of the path on which `choose` picks an entry of each branch, by its index. */
export async function descend(
  drafts: Drafts,
  choose: (entries: readonly NodeEntry[]) => number,
): Promise<PlacedStretch> {
  let branch = await drafts.top()
  let patch: Patch | undefined
  let next: NodeEntry | undefined
  for (;;) {
    const at = Math.max(0, choose(branch.entries.map(({ entry }) => entry)))
    const one = branch.entries[at]
    if (!one) throw new Error(`the timeline of ${drafts.scenario} has no stretch`)
    next = branch.entries[at + 1]?.entry ?? next
    // The patch of a higher branch is the newer one.
    patch = patch ? composed(one.entry.patch, patch) : one.entry.patch
    if (branch.height > 0) {
      branch = await drafts.branchOf(one)
      continue
    }
    const segment = await drafts.segmentOf(one)
    const start = patch ? patched(segment.start, patch) : segment.start
    return { entry: one.entry, to: next?.from, until: next?.clock, segment: { ...segment, start } }
  }
}

/** The index of the entry that begins at a place, or whose branch has it. */
export function indexOf(entries: readonly NodeEntry[], from: OrderKey): number {
  return entries.findLastIndex((entry) => entry.from <= from)
}

/**
 * The first segment that begins after a place and fits, or the last of all. A branch that does not fit is passed by.
 */
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

/** Ways to find segments. */
export function finding(drafts: Drafts) {
  return {
    /** The one with a place. */
    at: (place: OrderKey) => descend(drafts, (entries) => entries.findLastIndex(({ from }) => from < place)),
    last: () => descend(drafts, (entries) => entries.length - 1),
    /** The last one before which all had certainly happened by a moment. */
    certainAt: (moment: Instant) =>
      descend(drafts, (entries) =>
        entries.findLastIndex(({ clock, development }) => Math.max(clock, development ?? clock) <= moment),
      ),
    /** The next one after a place that has one of the places or is of interest, or the last. */
    next: (after: OrderKey, interest: StretchInterest, places: readonly OrderKey[]) =>
      firstAfter(drafts, after, ({ from, zones }, to) => {
        const has = places.some((place) => place > from && place <= to)
        return has || concerns(interest, new Set(zones), { to })
      }),
    /** The next one after a place that may have a report which stands at the end of a window with the moment in it. */
    nextOpen: (after: OrderKey, moment: Instant) =>
      firstAfter(drafts, after, ({ earliest = Infinity }) => earliest <= moment),
  }
}
