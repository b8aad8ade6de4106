/** One thing to be measured. */
export interface BenchContender {
  readonly run: () => unknown
  /** How often it is run in one go, if one run is too short to be measured alone. */
  readonly times?: number
}

/** The medians of a contender's runs, in milliseconds: the time that passed, and the CPU of this process. */
export interface Cost {
  readonly time: number
  readonly cpu: number
}

/** No contender runs for longer than this in all, in milliseconds, once it has run a few times. */
const longest = 3_000
const fewest = 3

/** Every contender first runs this often, or for this many milliseconds, so that V8 has compiled what it runs. */
const warmUp = { times: 1_000, longest: 2_000 }

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2
}

/** Returns the value below which a share of the numbers lies, e.g. 0.99. */
export function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1] ?? NaN
}

const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function warm({ run, times = 1 }: BenchContender): Promise<void> {
  const start = performance.now()
  for (let n = 0; n < warmUp.times && performance.now() - start < warmUp.longest; n++)
    for (let nth = 0; nth < times; nth++) await run()
}

/**
 * Measures contenders side by side once they are warm, one run of each in turn, so other load on the machine affects
 * all alike; the first two turns do not count.
 */
export async function measure<Name extends string>(
  contenders: Readonly<Record<Name, BenchContender>>,
  rounds = 40,
): Promise<Readonly<Record<Name, Cost>>> {
  const runs = Object.entries<BenchContender>(contenders).map(([name, contender]) => {
    return { name, ...contender, time: [] as number[], cpu: [] as number[], spent: 0 }
  })
  for (const one of runs) await warm(one)
  for (let round = -2; round < rounds; round++) {
    for (const one of runs) {
      if (one.time.length >= fewest && one.spent > longest) continue
      const { run, times = 1 } = one
      const [start, before] = [performance.now(), cpuNow()]
      for (let n = 0; n < times; n++) await run()
      const [time, cpu] = [performance.now() - start, cpuNow() - before]
      one.spent += time
      if (round < 0) continue
      one.time.push(time / times)
      one.cpu.push(cpu / times)
    }
  }
  const costs = runs.map(({ name, time, cpu }) => [name, { time: median(time), cpu: median(cpu) }])
  return Object.fromEntries(costs) as Record<Name, Cost>
}
