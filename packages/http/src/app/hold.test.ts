import { describe, expect, it } from 'vitest'
import { ageChange } from './hold.ts'

const turn = 1_000_000
const seconds = (now: number) => Math.min(5, Math.floor((turn - now) / 1000))

describe('the moment at which a max-age changes', () => {
  it.each([100_000, 5_001, 5_000, 4_999, 1_000, 999, 1])('is exact %d ms before the turn', (left) => {
    const now = turn - left
    const change = ageChange(turn, now, 5)
    expect(change).toBeGreaterThan(now)
    expect(seconds(change - 1)).toBe(seconds(now))
    if (change < turn) expect(seconds(change)).toBeLessThan(seconds(now))
  })

  it('never comes without a turn of the clock', () => {
    expect(ageChange(undefined, 0, 5)).toBe(Infinity)
    expect(ageChange(Infinity, 0, 5)).toBe(Infinity)
  })
})
