import { describe, expect, it } from 'vitest'
import { allowances } from './allowance.ts'

describe('an allowance', () => {
  let now = 0
  const ofSix = () => allowances(6, () => now)

  it('is spent at once or evenly, by each client alone, and says when there is more', () => {
    const { take } = ofSix()
    expect(Array.from({ length: 7 }, () => take('a'))).toEqual([...Array<undefined>(6), 10_000])
    expect(take('b')).toBeUndefined()
    now += 9_999
    expect(take('a')).toBe(1)
    now += 1
    expect([take('a'), take('a')]).toEqual([undefined, 10_000])
    now += 3_600_000
    expect(Array.from({ length: 7 }, () => take('a')).at(-1)).toBe(10_000)
  })

  it('is charged for what a work took, and what is owed is paid back first', () => {
    const { charge, take } = ofSix()
    charge('a', 6.5)
    expect([take('a'), take('b')]).toEqual([15_000, undefined])
    now += 15_000
    expect([take('a'), take('a')]).toEqual([undefined, 10_000])
  })

  it('owes ten pieces at most', () => {
    const { charge, take } = ofSix()
    charge('a', 1_000)
    expect(take('a')).toBe(110_000)
  })

  it('gets back what a work did not need, and never more than there was', () => {
    const { charge, take } = ofSix()
    for (let n = 0; n < 6; n++) take('a')
    charge('a', -0.5)
    expect(take('a')).toBe(5_000)
    charge('a', -100)
    expect(Array.from({ length: 7 }, () => take('a')).at(-1)).toBe(10_000)
  })

  it('is kept for so many clients, so that made-up ones take no memory', () => {
    const { take } = ofSix()
    for (let n = 0; n < 6; n++) take('first')
    for (let n = 0; n < 10_000; n++) take(`client ${n}`)
    expect(take('first')).toBeUndefined()
  })
})
