import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { editions } from './editions.ts'
import { figures } from './figures.ts'
import { measuredCosts } from './origin.ts'
import { kinds, languages, regions } from './readers.ts'
import { regionalCache } from './regional-cache.ts'
import { simulate } from './simulate.ts'

describe('a regional cache', () => {
  it('asks once for what is fresh, and once more while it serves what is stale', () => {
    const cache = regionalCache()
    const asked = [0, 0, 4, 5, 5, 69, 140].map((second) => cache.ask('/', second, second))
    const served = 'served'
    expect(asked).toEqual([
      { had: undefined },
      served,
      served,
      { had: 0 },
      served,
      { had: 5 },
      { had: undefined },
    ])
  })

  it('keeps the answers of different keys apart', () => {
    const cache = regionalCache()
    cache.ask('/a', 0, 1)
    expect(cache.ask('/b', 0, 1)).toEqual({ had: undefined })
  })
})

/** The cells of a row of a Markdown table. */
const cells = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

describe('an hour of readers', () => {
  it("has the figures of the operators' page, for a million", async () => {
    const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')
    const rows = operating.split('\n').map(cells)
    for (const row of await figures(1_000_000)) expect(rows).toContainEqual(row)
  })

  it('has 200 ways to prefer a language', () => {
    expect(new Set(languages).size).toBe(200)
  })

  it('is the same each time, and reaches the origin less often than in the first edition', async () => {
    const costs = await measuredCosts()
    for (const kind of kinds) expect(costs[kind].unchanged.reads).toBe(1)
    const loads = editions().map((edition) => simulate(edition, 20_000, costs))
    const [first, present] = loads
    expect(editions().map((edition) => simulate(edition, 20_000, costs))).toEqual(loads)
    expect(present?.requests).toBe(first?.requests)
    expect(present?.passed).toBeLessThan((first?.passed ?? 0) / 2)
    // In each region three languages of page and card, one of status and feed, at most once in five seconds.
    expect(present?.passed).toBeLessThan(regions * 8 * (3600 / 5))
  })
})
