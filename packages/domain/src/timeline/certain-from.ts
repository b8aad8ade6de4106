import { evaluate } from '../condition/evaluate.ts'
import { leafValue } from './leaf-value.ts'
import { leavesOf } from '../condition/leaves.ts'
import { type Condition, kindOf } from '../condition/condition.ts'
import { settledAt } from '../condition/condition-kind.ts'
import type { Instant } from '../time/instant.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * From when on a condition that is true here has certainly been so: the first moment at which it is true whatever one
 * takes for the parts whose window is still open then.
 */
export function certainFrom(condition: Condition, snapshot: Snapshot): Instant {
  const settled = leavesOf(condition).map((leaf) => settledAt(kindOf(leaf).settled(leaf, snapshot.tracks)))
  const certain = (moment: Instant) =>
    evaluate(condition, (leaf) =>
      settledAt(kindOf(leaf).settled(leaf, snapshot.tracks)) > moment ? 'unknown' : leafValue(leaf, snapshot),
    ) === 'true'
  return settled.toSorted((a, b) => a - b).find(certain) ?? Number.NEGATIVE_INFINITY
}
