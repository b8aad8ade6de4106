import type { Scenarios } from '@tracker/storage'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkTimer } from './check-timer.ts'

const nothing = { due: 0, recorded: 0, lateness: 0, failed: [], unfinished: false }
let logged: Record<string, unknown>[]
const log = (entry: Readonly<Record<string, unknown>>) => void logged.push(entry)

beforeEach(() => {
  logged = []
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => void vi.useRealTimers())

describe('the check timer', () => {
  it('checks at once, then a while after each check has ended, and logs a line for each', async () => {
    const checkAll = vi.fn<Scenarios['checkAll']>(async () => ({
      ...nothing,
      due: 2,
      recorded: 1,
      lateness: 1_500,
    }))
    const stop = checkTimer({ checkAll, every: 60_000, log, now: Date.now })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(checkAll.mock.calls).toEqual([[60_000], [120_000], [180_000]])
    expect(logged).toHaveLength(3)
    expect(logged[0]).toEqual({
      event: 'check',
      due: 2,
      recorded: 1,
      late: 1.5,
      unfinished: false,
      failed: 0,
      took: 0,
    })
    await stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(checkAll).toHaveBeenCalledTimes(3)
  })

  it('never runs two at once, however long one takes', async () => {
    let running = 0
    let most = 0
    const checkAll = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => {
        setTimeout(resolve, 5_000)
      })
      running--
      return nothing
    }
    const stop = checkTimer({ checkAll, every: 1_000, log, now: Date.now })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(most).toBe(1)
    expect(logged).toHaveLength(3)
    const stopped = stop()
    await vi.advanceTimersByTimeAsync(5_000)
    await stopped
    expect(logged).toHaveLength(4)
  })

  it('logs a scenario that fails, and a check that fails, and goes on', async () => {
    const checkAll = vi
      .fn<Scenarios['checkAll']>()
      .mockRejectedValueOnce(new Error('disk full'))
      .mockResolvedValue({ ...nothing, failed: [{ scenario: 'broken', error: 'why' }] })
    const stop = checkTimer({ checkAll, every: 1_000, log, now: Date.now })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(logged).toMatchObject([
      { level: 'error', event: 'check-failure', error: 'Error: disk full' },
      { event: 'check', failed: 1 },
      { level: 'error', event: 'check-failure', scenario: 'broken', error: 'why' },
    ])
    await stop()
  })
})
