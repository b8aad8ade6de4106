import { expect, it } from 'vitest'
import { requireWithinLimits } from './transaction-limits.ts'
import { sqliteTable } from './sqlite/table.ts'
import type { Write } from './table.ts'

const put = (sk: string, characters: number, character = 'x'): Write => ({
  put: { pk: 'S#x', sk, data: character.repeat(characters) },
})

it('refuses an item over 400 KB in every table, and writes nothing', async () => {
  const table = sqliteTable(':memory:')
  // The names pk, sk and data, the key and the quotes take 14 bytes.
  await table.transact([put('H', 409_600 - 14)], 'first')
  const refused = table.transact([put('R', 1), put('H', 409_600 - 13)], 'second')
  await expect(refused).rejects.toMatchObject({ name: 'DomainError', code: 'scenario-full' })
  expect(await table.get({ pk: 'S#x', sk: 'R' })).toBeUndefined()
  await table.close()
})

it('refuses more than 3.5 MB in one transaction, counted in bytes', () => {
  const writes = (count: number) => Array.from({ length: count }, (_, n) => put(`R#${n}`, 175_000, 'é'))
  expect(() => requireWithinLimits(writes(9))).not.toThrow()
  expect(() => requireWithinLimits(writes(10))).toThrow(
    expect.objectContaining({ code: 'scenario-full', message: expect.stringContaining('split it') }),
  )
})
