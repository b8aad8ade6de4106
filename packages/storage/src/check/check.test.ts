import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import type { Table } from '../table.ts'
import { tracker } from '../testing/tracker.ts'
import { checkAll } from './check.ts'
import { definitions } from '../heads/load.ts'
import { usualSizes } from '../segments/sizes.ts'

const minute = 60_000
const day = 86_400_000

const text = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z')

it('a check counts how late it is from when it could have known', async () => {
  const { clock, scenarios, file } = await tracker((now) => sqliteTable(':memory:', { now }))
  clock.set(Math.ceil(clock.now() / 1000) * 1000)
  const occurred = (before: number) => ({ occurred: text(clock.now() - before) })
  await file('msg_1', { track: 'ceasefire', event: 'agree', ...occurred(42 * day) })
  await file('msg_2', { track: 'ceasefire', event: 'take-effect', ...occurred(40 * day) })
  clock.pass(2 * minute)
  const { recorded, lateness } = await scenarios.checkAll()
  expect(recorded).toBe(1)
  expect(lateness).toBeGreaterThan(0)
  expect(lateness).toBeLessThanOrEqual(2 * minute)
})

it('checks begin with another shard each minute, and pass over all', async () => {
  const table = sqliteTable(':memory:')
  const passAt = async (now: number) => {
    const asked: string[] = []
    const index: Table['index'] = async ({ shard }) => {
      asked.push(shard)
      return []
    }
    const context = { table: { ...table, index }, definition: definitions(table), sizes: usualSizes }
    await checkAll({ ...context, now: () => now })
    return asked.join('')
  }
  const passes = [0, 1, 2, 3, 4].map((minutes) => passAt(minutes * minute + 59_000))
  expect(await Promise.all(passes)).toEqual(['0123', '1230', '2301', '3012', '0123'])
  await table.close()
})
