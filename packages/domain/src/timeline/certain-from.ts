import { evaluate } from '../condition/evaluate.ts'
import { leafValue } from './leaf-value.ts'
import { leavesOf } from '../definition/conditions.ts'
import type { Condition, Leaf } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Instant } from '../time/instant.ts'
import type { Snapshot } from './snapshot.ts'

/** The end of the window in which what a leaf tells of came about; a deadline's mark stands where it is certain. */
function settledAt(leaf: Leaf, { tracks }: Snapshot): Instant {
  const since =
    'party' in leaf
      ? lookup(lookup(tracks, leaf.on)?.positions, leaf.party)?.since
      : 'in' in leaf
        ? lookup(tracks, leaf.track)?.since
        : undefined
  return since?.latest ?? Number.NEGATIVE_INFINITY
}

/**
 * From when on a condition that is true here has certainly been so: the first moment at which it is true whatever one
 * takes for the parts whose window is still open then.
 */
export function certainFrom(condition: Condition, snapshot: Snapshot): Instant {
  const settled = leavesOf(condition).map((leaf) => settledAt(leaf, snapshot))
  const certain = (moment: Instant) =>
    evaluate(condition, (leaf) =>
      settledAt(leaf, snapshot) > moment ? 'unknown' : leafValue(leaf, snapshot),
    ) === 'true'
  return settled.toSorted((a, b) => a - b).find(certain) ?? Number.NEGATIVE_INFINITY
}
