/** One thing to be timed. */
export interface BenchContender {
  readonly run: () => unknown
  /** How often it is run in one go, where one run is too short to be timed alone. */
  readonly times?: number
}

/** The median of a contender's runs, in milliseconds. */
export type Medians<Name extends string> = (name: Name) => number

/** No contender runs for longer than this in all, once it has run a few times. */
const patience = 4_000
const fewest = 5

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2
}

/**
 * Times the contenders side by side, one run of each in turn, so that whatever else the machine does hits all alike;
 * the first two turns do not count.
 */
export async function measure<Name extends string>(
  contenders: Readonly<Record<Name, BenchContender>>,
  rounds = 50,
): Promise<Medians<Name>> {
  const names = Object.keys(contenders) as Name[]
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const times = taken.get(name) ?? []
      const spent = times.reduce((sum, time) => sum + time, 0)
      if (times.length >= fewest && spent > patience) continue
      const { run, times: repeated = 1 } = contenders[name]
      const start = performance.now()
      for (let n = 0; n < repeated; n++) await run()
      if (round >= 0) times.push((performance.now() - start) / repeated)
    }
  }
  return (name) => median(taken.get(name) ?? [])
}
