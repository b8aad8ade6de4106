import { isEmpty, type OrderKey, type Patch } from '@tracker/domain'
import type { NodeName } from '../items/keys.ts'
import { type DraftBranch, type DraftEntry, draftsOf, over, split, treeWrites } from './draft.ts'
import { descend, finding, indexOf } from './find-stretch.ts'
import { type NodeEntry, type Segment, withPatch } from './node.ts'
import type { StretchContext } from './stretches.ts'

/** A segment that is not stored yet, and its entry in the branch. */
export interface GrownSegment {
  readonly segment: Segment
  readonly entry: Omit<NodeEntry, 'node' | 'patch'>
}

/** The name of a node that is yet to be stored with the tree. */
const unnamed: NodeName = { revision: 0, attempt: '', number: 0, pieces: 0 }

/**
 * Returns the tree over the stretches of a timeline. It reads nodes on demand, changes them in memory, and stores
 * changed nodes under new names, so the stored ones stay for readers of kept heads.
 */
export function segmentTree(
  context: Pick<StretchContext, 'table' | 'sizes'>,
  scenario: string,
  root: NodeName | undefined,
) {
  const drafts = draftsOf(context, scenario, root)
  const { widest } = drafts
  let changed = false

  /** Returns a branch to be changed, with the patch of its entry moved down to each entry below. */
  const pushed = async (one: DraftEntry): Promise<DraftBranch> => {
    const below = await drafts.branchOf(one)
    const { patch } = one.entry
    if (patch) for (const lower of below.entries) lower.entry = withPatch(lower.entry, patch)
    return below
  }

  return {
    ...finding(drafts),
    /** Patches the snapshot of every segment that begins after one place and not after another. */
    patchBetween: async (after: OrderKey, last: OrderKey, patch: Patch): Promise<void> => {
      if (isEmpty(patch)) return
      changed = true
      const spread = async ({ height, entries }: DraftBranch, end: OrderKey | undefined): Promise<void> => {
        for (const [index, one] of entries.entries()) {
          const { from } = one.entry
          const next = entries[index + 1]?.entry.from ?? end
          const whole = from > after && (height === 0 ? from <= last : next !== undefined && next <= last)
          if (whole) one.entry = withPatch(one.entry, patch)
          else if (height > 0 && from <= last && (next === undefined || next > after)) {
            const below = await pushed(one)
            await spread(below, next)
            entries[index] = over(below)
          }
        }
      }
      await spread(await drafts.top(), undefined)
    },
    /**
     * Changes the segment that begins after a place, and its entry; `others` come right after it. Does
     * nothing if `by` returns nothing.
     */
    change: async (
      place: OrderKey,
      by: (segment: Segment, entry: GrownSegment['entry']) => GrownSegment | undefined,
      others: readonly GrownSegment[] = [],
    ): Promise<void> => {
      const { segment, entry } = await descend(drafts, (entries) => indexOf(entries, place))
      const { patch: _, node: __, ...outline } = entry
      const made = by(segment, outline)
      if (!made) return
      changed = true
      const within = async ({ height, entries }: DraftBranch): Promise<void> => {
        const index = indexOf(
          entries.map((one) => one.entry),
          place,
        )
        const one = entries[index]
        if (!one) throw new Error(`no stretch of ${scenario} begins after ${place}`)
        if (height === 0) {
          entries.splice(index, 1, ...[made, ...others].map(fresh))
          return
        }
        const below = await pushed(one)
        await within(below)
        entries.splice(index, 1, ...split(below, widest).map(over))
      }
      await within(await drafts.top())
    },
    /** Replaces all segments with these, in order. */
    build: (segments: readonly GrownSegment[]): void => {
      changed = true
      let level = segments.map(fresh)
      for (let height = 0; ; height++) {
        const branches = Array.from({ length: Math.ceil(level.length / widest) }, (_, at) => ({
          height,
          entries: level.slice(at * widest, (at + 1) * widest),
        }))
        const [only] = branches
        if (!only) throw new Error(`the timeline of ${scenario} has no stretch`)
        if (branches.length === 1) return drafts.replaceTop(only)
        level = branches.map(over)
      }
    },
    /** The writes that store the changed nodes, and the name of the root. */
    writes: async (revision: number, attempt: string): Promise<ReturnType<typeof treeWrites>> =>
      root && !changed
        ? { root, ahead: [] }
        : treeWrites(scenario, await drafts.top(), { widest, revision, attempt }),
  }
}

export type SegmentTree = ReturnType<typeof segmentTree>

function fresh({ segment, entry }: GrownSegment): DraftEntry {
  return { entry: { ...entry, node: unnamed }, child: { segment, changed: true } }
}
