import { kindOf, type Leaf } from '../condition/condition.ts'
import type { Truth } from '../condition/truth.ts'
import type { Part, Snapshot } from './snapshot.ts'

/** Returns the value of a leaf in a snapshot. */
export function leafValue(leaf: Leaf, { tracks }: Snapshot): Truth {
  return kindOf(leaf).value(leaf, tracks)
}

/** Returns the leaf with its value and the report that it rests on. */
export function partOf(leaf: Leaf, { tracks }: Snapshot): Part {
  const value = kindOf(leaf).value(leaf, tracks)
  const report = kindOf(leaf).basis(leaf, tracks)
  return report === undefined ? { leaf, value } : { leaf, value, report }
}
