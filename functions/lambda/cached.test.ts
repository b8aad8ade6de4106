import { afterEach, describe, expect, it, vi } from 'vitest'
import { cached } from './cached.ts'

const minute = 60_000

/** A value that counts how often it was read, at a time that the test sets. */
function counting() {
  const clock = { now: 0, readings: 0, broken: false, hangs: false }
  const value = cached(
    async () => {
      clock.readings++
      if (clock.hangs) await new Promise(() => {})
      if (clock.broken) throw new Error('unreachable')
      return clock.readings
    },
    { keep: 5 * minute, afresh: { most: 2, every: 5_000 }, timeout: 2_000, now: () => clock.now },
  )
  return { clock, value }
}

describe('a cached value', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is read once for all that ask at the same time', async () => {
    const { clock, value } = counting()
    expect(await Promise.all([value.current(), value.current(), value.afresh()])).toEqual([1, 1, 1])
    expect(clock.readings).toBe(1)
  })

  it('is remembered until it is too old', async () => {
    const { clock, value } = counting()
    await value.current()
    clock.now = 5 * minute - 1
    expect(await value.current()).toBe(1)
    clock.now = 5 * minute
    expect(await value.current()).toBe(2)
  })

  it('is read again as soon as it did not do, but not without end', async () => {
    const { clock, value } = counting()
    expect([await value.current(), await value.afresh(), await value.afresh(), await value.afresh()]).toEqual(
      [1, 2, 3, 3],
    )
    clock.now = 10_000
    expect([await value.afresh(), await value.afresh(), await value.afresh()]).toEqual([4, 5, 5])
  })

  it('is read again every few seconds, and no oftener, while one after another asks for it afresh', async () => {
    const { clock, value } = counting()
    const read: number[] = []
    for (clock.now = 0; clock.now < minute; clock.now += 10) {
      const before = clock.readings
      if ((await value.afresh()) > before) read.push(clock.now)
    }
    const steady = Array.from({ length: 11 }, (_, at) => (at + 1) * 5_000 + 10)
    expect(read).toEqual([0, 10, 20, ...steady])
  })

  it('stays what it was while it cannot be read', async () => {
    const { clock, value } = counting()
    await value.current()
    clock.now = 5 * minute
    clock.broken = true
    expect(await value.current()).toBe(1)
  })

  it('stays what it was if reading it again takes too long, and is then tried anew', async () => {
    vi.useFakeTimers()
    const { clock, value } = counting()
    await value.current()
    clock.now = 5 * minute
    clock.hangs = true
    const [hanging] = await Promise.all([value.current(), vi.advanceTimersByTimeAsync(2_000)])
    expect(hanging).toBe(1)
    clock.hangs = false
    clock.now = 10 * minute
    expect(await value.current()).toBe(3)
  })

  it('rejects if it could never be read, and is tried anew the next time', async () => {
    const { clock, value } = counting()
    clock.broken = true
    await expect(value.current()).rejects.toThrow('unreachable')
    clock.broken = false
    expect(await value.current()).toBe(2)
  })
})
