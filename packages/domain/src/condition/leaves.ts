import type { Id } from '../schema/id-record.ts'
import { type Condition, kindOf, type Leaf } from './condition.ts'

/** A leaf, and the path to it from its condition. */
interface PlacedLeaf {
  readonly leaf: Leaf
  readonly path: readonly (string | number)[]
}

/** Returns every leaf of a condition in written order, with its path. */
export function placedLeavesOf(condition: Condition, path: readonly (string | number)[] = []): PlacedLeaf[] {
  if ('all' in condition)
    return condition.all.flatMap((part, at) => placedLeavesOf(part, [...path, 'all', at]))
  if ('any' in condition)
    return condition.any.flatMap((part, at) => placedLeavesOf(part, [...path, 'any', at]))
  if ('not' in condition) return placedLeavesOf(condition.not, [...path, 'not'])
  return [{ leaf: condition, path }]
}

/** Returns every leaf of a condition in written order, repeated if it is written twice. */
export function leavesOf(condition: Condition): Leaf[] {
  return placedLeavesOf(condition).map(({ leaf }) => leaf)
}

/** Returns the tracks whose states or deadlines decide a condition. */
export function tracksReadBy(condition: Condition): Set<Id> {
  return new Set(leavesOf(condition).flatMap((leaf) => kindOf(leaf).tracksRead(leaf)))
}
