import type { RevisionRun } from './node.ts'

/** Returns numbers as runs of consecutive ones, ascending. */
export function runsOf(numbers: Iterable<number>): readonly RevisionRun[] {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
}

/** Returns every number of the runs, ascending. */
export function numbersIn(runs: readonly RevisionRun[]): readonly number[] {
  return runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
}

/** Runs in ascending order, those with at most so many numbers between them joined into one. */
export function joinedRuns(runs: readonly RevisionRun[], between: number): readonly RevisionRun[] {
  const joined: [number, number][] = []
  for (const [first, end] of runs) {
    const last = joined.at(-1)
    if (last && first - last[1] - 1 <= between) last[1] = end
    else joined.push([first, end])
  }
  return joined
}
