import { duration } from './print.ts'

/** One line of the report: a promise about cost, what was measured, and whether it holds. */
export interface Goal {
  readonly id: string
  readonly goal: string
  readonly figure: string
  /** The comparison that was measured in the same run. */
  readonly beside: string
  /** Undefined if it could not be measured here. */
  readonly holds: boolean | undefined
}

/** The lowest possible cost here, in milliseconds, and the work that it covers. */
export interface Floor {
  readonly cost: number
  readonly of: string
}

/**
 * Returns a goal that a ratio stays at or below a limit; the costs are in milliseconds. One that does not hold names
 * its floor: the ratio that would remain without the tracker's own code.
 */
export function atMost(
  id: string,
  goal: string,
  limit: number,
  {
    ours,
    theirs,
    beside,
    floor,
  }: { readonly ours: number; readonly theirs: number; readonly beside: string; readonly floor?: Floor },
): Goal {
  const ratio = ours / theirs
  const least =
    floor === undefined || ratio <= limit
      ? ''
      : `; floor ${(floor.cost / theirs).toFixed(2)}: ${floor.of} ${duration(floor.cost)}`
  return {
    id,
    goal: `${goal} ≤ ${limit}`,
    figure: `${ratio.toFixed(2)} (${duration(ours)})`,
    beside: `${beside} ${duration(theirs)}${least}`,
    holds: ratio <= limit,
  }
}
