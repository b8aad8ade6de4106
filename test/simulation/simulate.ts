import type { Edition } from './editions.ts'
import type { OriginCosts } from './origin.ts'
import { seeded } from './random.ts'
import { type ReaderRequest, hour, regions } from './readers.ts'
import { regionalCache } from './regional-cache.ts'

/** Seconds between two revisions of the story. */
const between = 120

/** Functions that answer side by side, each with a memory of its own. */
const functions = 10

/** Dollars for a million of each; Lambda with 1 GB for 10 ms a request (see docs/operating.md). */
const prices = { api: 1, call: 0.2, running: 0.133, unit: 0.125 } as const

/** The requests and cost of an edition for an hour of readers. */
export interface EditionLoad {
  readonly requests: number
  /** Requests that reach the origin. */
  readonly passed: number
  /** The most that reached it in one second. */
  readonly peak: number
  readonly reads: number
  readonly units: number
  /** Dollars, without the transfer of bytes, which every edition pays alike. */
  readonly dollars: number
}

/** Lets `readers` follow one story for an hour, a new revision of it every two minutes. */
export function simulate(edition: Edition, readers: number, costs: OriginCosts, seed = 1): EditionLoad {
  const random = seeded(seed)
  const chance = seeded(seed + 1)
  const caches = Array.from({ length: regions }, regionalCache)
  const memory = Array.from({ length: functions }, () => new Map<string, number>())
  const sum = { requests: 0, passed: 0, peak: 0, reads: 0, units: 0 }

  function answer({ kind }: ReaderRequest, key: string, had: number | undefined, revision: number): void {
    const kept = memory[Math.floor(chance() * functions)]
    const quick = had === revision || (edition.keepsAnswers && kept?.get(key) === revision)
    const { reads, units } = quick ? costs[kind].unchanged : costs[kind].changed
    sum.reads += reads
    sum.units += units
    kept?.set(key, revision)
  }

  let second = 0
  for (const asked of hour(readers, random)) {
    const revision = Math.floor(second / between)
    const before = sum.passed
    for (const one of asked) {
      sum.requests++
      const key = edition.key(one)
      if (key === undefined) continue
      const passed = caches[one.region]?.ask(key, second, revision) ?? 'served'
      if (passed === 'served') continue
      sum.passed++
      answer(one, key, passed.had, revision)
    }
    sum.peak = Math.max(sum.peak, sum.passed - before)
    second++
  }
  const origin = sum.passed * (prices.api + prices.call + prices.running) + sum.units * prices.unit
  return { ...sum, dollars: (sum.requests * edition.edgePrice + origin) / 1e6 }
}
