import { evaluate } from '../condition/evaluate.ts'
import { leafValue } from './leaf-value.ts'
import { leavesOf } from '../condition/leaves.ts'
import { type Condition, kindOf } from '../condition/condition.ts'
import { endOfWindow } from '../condition/condition-kind.ts'
import type { Window } from '../time/time-value.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Returns the window by the end of which a condition that is true here had certainly become true: after it, the
 * condition is true whatever values the parts with still open windows take. Null if it has been true from the start.
 */
export function certainFrom(condition: Condition, snapshot: Snapshot): Window | null {
  const since = (leaf: Parameters<typeof leafValue>[0]) => kindOf(leaf).since(leaf, snapshot.tracks)
  const certain = (window: Window | undefined) =>
    evaluate(condition, (leaf) =>
      endOfWindow(since(leaf)) > endOfWindow(window) ? 'unknown' : leafValue(leaf, snapshot),
    ) === 'true'
  const windows = leavesOf(condition).map(since)
  return windows.toSorted((a, b) => Math.sign(endOfWindow(a) - endOfWindow(b)) || 0).find(certain) ?? null
}
