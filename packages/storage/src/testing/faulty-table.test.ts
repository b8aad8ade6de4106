import { describe, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { countingTable } from './counting-table.ts'
import { Death, faults, randomSchedule, type InjectedFault } from './faults.ts'
import { faultyTable } from './faulty-table.ts'
import { put, write } from './subject.ts'

const key = { pk: 'S#x', sk: 'H' }
const outcome = async (fault: InjectedFault, version: 'absent' | { version: number } = 'absent') => {
  const sound = sqliteTable(':memory:')
  const told = await write(faultyTable(sound, { 0: fault }), put(key, version)).catch(
    (error: unknown) => error,
  )
  return { told, left: await sound.get(key) }
}

describe('a table under faults', () => {
  it.each(['throttled', 'throughput-exceeded', 'internal-error', 'reset-before', 'timeout-before'] as const)(
    'is unavailable when %s, with nothing written',
    async (fault) => {
      expect(await outcome(fault)).toMatchObject({ told: { name: 'Unavailable' }, left: undefined })
    },
  )

  it.each(['reset-after', 'timeout-after'] as const)(
    'is unavailable by %s, though it has written',
    async (fault) => {
      expect(await outcome(fault)).toMatchObject({ told: { name: 'Unavailable' }, left: key })
    },
  )

  it('refuses as the port says', async () => {
    expect(await outcome('condition-failed')).toMatchObject({ told: { name: 'Conflict', keys: [key] } })
    expect(await outcome('transaction-conflict')).toMatchObject({ told: { name: 'Conflict', keys: [] } })
    expect(await outcome('token-mismatch')).toMatchObject({
      told: { name: 'Unavailable' },
      left: undefined,
    })
  })

  it('is unavailable by reset-after even if the lost answer was a refusal', async () => {
    expect(await outcome('reset-after', { version: 1 })).toMatchObject({ told: { name: 'Unavailable' } })
  })

  it('dies with its process, calls under way included, and does no more', async () => {
    const sound = sqliteTable(':memory:')
    const slow = Promise.withResolvers<undefined>()
    const table = faultyTable({ ...sound, get: () => slow.promise }, { 1: 'death-after' })
    const read = table.get(key)
    await expect(write(table, put(key))).rejects.toBeInstanceOf(Death)
    slow.resolve(undefined)
    await expect(read).rejects.toBeInstanceOf(Death)
    await expect(write(table, { delete: key })).rejects.toBeInstanceOf(Death)
    expect(await sound.get(key)).toBeDefined()
  })
})

describe('a random schedule', () => {
  it('is the same for the same seed, and another for another', () => {
    const drawn = (seed: number) => randomSchedule(seed, { calls: 500, rate: 0.3 })
    expect(drawn(1)).toEqual(drawn(1))
    expect(drawn(1)).not.toEqual(drawn(2))
  })

  it('holds every fault sooner or later, at about the rate', () => {
    const drawn = Object.values(randomSchedule(7, { calls: 2000, rate: 0.25 }))
    expect(new Set(drawn)).toEqual(new Set(faults))
    expect(drawn.length / 2000).toBeCloseTo(0.25, 1)
    expect(Object.keys(randomSchedule(7, { calls: 50, rate: 0 }))).toEqual([])
    expect(Object.values(randomSchedule(7, { calls: 2, rate: 1, among: ['throttled'] }))).toEqual([
      'throttled',
      'throttled',
    ])
  })
})

describe('a counting table', () => {
  it('counts the calls of each method, from none after a reset', async () => {
    const table = countingTable(sqliteTable(':memory:'))
    await write(table, put(key))
    await table.get(key)
    await table.get(key)
    await table.query({ pk: 'x', from: 'a', to: 'b', limit: 1 })
    await table.index({ index: 'due', shard: 'x', limit: 1 })
    expect(table.calls).toEqual({ get: 2, query: 1, transact: 1, index: 1 })
    table.reset()
    expect(table.calls).toEqual({ get: 0, query: 0, transact: 0, index: 0 })
    await table.close()
  })
})
