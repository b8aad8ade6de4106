import { duration } from './print.ts'

/** One line of the report: a promise about cost, what was measured, and whether it holds. */
export interface Goal {
  readonly id: string
  readonly goal: string
  readonly figure: string
  /** What it was measured beside, in the same run. */
  readonly beside: string
  /** Undefined if it could not be measured here. */
  readonly holds: boolean | undefined
}

/** A goal that a ratio stays at or below a limit; the two costs are milliseconds. */
export function atMost(
  id: string,
  goal: string,
  limit: number,
  { ours, theirs, beside }: { readonly ours: number; readonly theirs: number; readonly beside: string },
): Goal {
  const ratio = ours / theirs
  return {
    id,
    goal: `${goal} ≤ ${limit}`,
    figure: `${ratio.toFixed(2)} (${duration(ours)})`,
    beside: `${beside} ${duration(theirs)}`,
    holds: ratio <= limit,
  }
}
