import { expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { authority } from './authority.ts'

const first = { host: 'first.example' }
const second = { host: 'second.example' }

it('keeps the first host for good, however many ask at once', async () => {
  const table = sqliteTable(':memory:')
  const names = await Promise.all([first, second, first].map(async (naming) => authority(table, naming)))
  expect(new Set(names).size).toBe(1)
  expect(await authority(table, second)).toBe(names[0])
})

it('lets a name that is given take the place of the one that is kept', async () => {
  const table = sqliteTable(':memory:')
  expect(await authority(table, first)).toBe('first.example')
  expect(await authority(table, { ...first, given: 'given.example' })).toBe('given.example')
  expect(await authority(table, second)).toBe('given.example')
})
