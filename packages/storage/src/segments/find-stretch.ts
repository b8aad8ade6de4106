import {
  concerns,
  type Instant,
  momentOf,
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
  place: OrderKey | undefined,
  fits: (entry: NodeEntry, to: OrderKey) => boolean,
): Promise<PlacedStretch> {
  const isAfter = (one: OrderKey) => place === undefined || one > place
  const search = async (
    { height, entries }: DraftBranch,
    end: OrderKey | undefined,
  ): Promise<OrderKey | undefined> => {
    for (const [index, one] of entries.entries()) {
      const { from } = one.entry
      const to = entries[index + 1]?.entry.from ?? end
      if (height === 0) {
        if (to === undefined || (isAfter(from) && fits(one.entry, to))) return from
      } else if (to === undefined || (isAfter(to) && fits(one.entry, to))) {
        const found = await search(await drafts.branchOf(one), to)
        if (found !== undefined) return found
      }
    }
    return undefined
  }
  const found = await search(await drafts.top(), undefined)
  return descend(drafts, (entries) => indexOf(entries, found ?? place ?? ''))
}

/** Finds segments by place, moment or interest. */
export function finding(drafts: Drafts) {
  return {
    /** Returns the segment that contains a place. */
    at: (place: OrderKey) => descend(drafts, (entries) => entries.findLastIndex(({ from }) => from < place)),
    last: () => descend(drafts, (entries) => entries.length - 1),
    /**
     * Returns the first segment after a place, or of all, in which not everything had certainly happened by a moment,
     * or that is of interest.
     */
    uncertainAt: (moment: Instant, after: OrderKey | undefined, interest: StretchInterest) =>
      firstAfter(
        drafts,
        after,
        ({ newest, zones }, to) =>
          newest === undefined ||
          (newest !== null && newest > moment) ||
          (momentOf(to) ?? moment) > moment ||
          concerns(interest, new Set(zones), { to }),
      ),
    /** Returns the end of the newest occurrence in the segments before a place all of which had ended by a moment. */
    newestBy: async (moment: Instant, before: OrderKey): Promise<Instant | null> => {
      const ends: Instant[] = []
      const look = async ({ height, entries }: DraftBranch, end: OrderKey | undefined): Promise<void> => {
        for (const [index, one] of entries.entries()) {
          const { from, newest } = one.entry
          if (from >= before) return
          const to = entries[index + 1]?.entry.from ?? end
          const whole = to !== undefined && to <= before
          if (!whole || newest === undefined || (newest !== null && newest > moment)) {
            if (height > 0) await look(await drafts.branchOf(one), to)
          } else if (newest !== null) ends.push(newest)
        }
      }
      await look(await drafts.top(), undefined)
      return ends.length > 0 ? Math.max(...ends) : null
    },
    /** Returns the next segment after a place that contains one of the places or is of interest, or the last one. */
    next: (after: OrderKey, interest: StretchInterest, places: readonly OrderKey[]) =>
      firstAfter(drafts, after, ({ from, zones }, to) => {
        const has = places.some((place) => place > from && place <= to)
        return has || concerns(interest, new Set(zones), { to })
      }),
    /**
     * Returns the next segment after a place that may contain a report placed at the end of a window around the moment.
     */
    nextOpen: (after: OrderKey, moment: Instant) =>
      firstAfter(drafts, after, ({ earliest = Infinity }) => earliest <= moment),
  }
}
