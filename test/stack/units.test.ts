import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { deliveryUnits, pastUnits, storyUnits } from './units.ts'

const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')

/** The page on one line, however its lines are broken. */
const prose = page.replaceAll(/\s+/g, ' ')

/** The rows of the page's tables, each by its first cell. */
const rows = new Map(
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([name = '', ...cells]) => [name, cells]),
)

/** The tables that end in a sum, each as its rows of numbers. */
const sums = page
  .split('\n\n')
  .filter((block) => block.includes('| **in all**'))
  .map((block) =>
    block
      .split('\n')
      .filter((line) => /^\|.*\d\.\d\d/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(2, -1)
          .map((cell) => Number(cell.replaceAll('*', ''))),
      ),
  )

const dollars = (units: number, price: number) => (units * price).toFixed(2)

describe('the costs that the page of operators states', () => {
  let units: Awaited<ReturnType<typeof storyUnits>>
  beforeAll(async () => {
    units = await storyUnits()
  })

  it('are those of the units that writing the example story takes', () => {
    const firstMeanLast = (all: readonly number[]) => {
      const mean = Math.round(all.reduce((sum, one) => sum + one, 0) / all.length)
      return [all[0] ?? NaN, mean, all.at(-1) ?? NaN]
    }
    const written = units.writes.map(({ write }) => write)
    const taken = firstMeanLast(written)
    const stated = rows.get(`write units: ${taken.join(', ')} each`)
    expect(stated).toEqual(taken.map((one) => dollars(one, 0.625)))
    const read = firstMeanLast(units.writes.map((one) => one.read))
    expect(rows.get(`read units: ${read.join(', ')} each`)).toEqual(read.map((one) => dollars(one, 0.125)))
    expect(prose).toContain(`costs ${Math.min(...written)} to ${Math.max(...written)} units`)
  })

  it('are those of the units that reading its status takes, and of its size', () => {
    const { read, bytes, compressed } = units.status
    expect(rows.get(`read units: ${read} each`)?.slice(1)).toEqual([
      dollars(read, 0.125),
      dollars(read, 0.125),
    ])
    expect(rows.has(`CloudFront, ${(compressed / 1000).toFixed(1)} GB`)).toBe(true)
    expect(rows.has(`to readers, ${(bytes / 1000).toFixed(1)} GB`)).toBe(true)
  })

  it('are those of the units that reads of the past and late writes take', async () => {
    const { knownAt, asOf, both, history, late, verify } = await pastUnits()
    expect(prose).toContain('at most 7 revisions, four units or so')
    expect(knownAt.read).toBe(4)
    const most = 40
    expect(prose).toContain(`at most ${most} units, or ${dollars(most, 0.125)} per`)
    for (const { read } of [asOf, both, history, late]) expect(read).toBeLessThanOrEqual(most)
    expect(prose).toContain(`${Math.floor(3000 / most)} looks back a second`)
    expect(late.write).toBeLessThanOrEqual(Math.max(...units.writes.map(({ write }) => write)))
    expect(prose).toContain(`about ${Math.round(verify.read / 100) * 100} units at 1000 short reports`)
  })

  it('are those of the units that a check takes that finds nothing', () => {
    const { write, read } = units.check
    const month = 30 * 24 * 60
    expect(rows.get(`their units: ${write} to write, ${read} to read each`)).toEqual([
      dollars((month / 1e6) * (write * 0.625 + read * 0.125), 1),
    ])
  })

  it('are those of the units that a delivery takes', async () => {
    const { write, read } = await deliveryUnits()
    expect(rows.get(`units: ${write} to write, ${read} to read each`)).toEqual([
      (write * 0.625 + read * 0.125).toFixed(2),
    ])
  })

  it('are summed up right', () => {
    expect(sums).toHaveLength(4)
    for (const table of sums) {
      const total = table.at(-1) ?? []
      const summed = total.map((_, at) => table.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0))
      expect(summed.map((sum) => sum.toFixed(2))).toEqual(total.map((sum) => sum.toFixed(2)))
    }
  })
})
