import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { tracker } from '../testing/tracker.ts'
import { isNew } from './is-new.ts'
import { scenarios } from '../scenarios/scenarios.ts'

it('is a table that holds nothing', async () => {
  expect(await isNew(sqliteTable(':memory:'))).toBe(true)
})

it('is none that holds a scenario, though no check has passed and no name is kept', async () => {
  const { table } = await tracker((now) => sqliteTable(':memory:', { now }))
  expect(await isNew(table)).toBe(false)
})

it.each([
  [
    'a check has passed',
    (table: ReturnType<typeof sqliteTable>) => scenarios({ table, now: Date.now }).checkAll(),
  ],
  [
    'a start keeps a name',
    (table: ReturnType<typeof sqliteTable>) =>
      scenarios({ table, now: Date.now }).authority({ host: 'example.org' }),
  ],
])('is none over which %s', async (_, use) => {
  const table = sqliteTable(':memory:')
  await use(table)
  expect(await isNew(table)).toBe(false)
})
