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
