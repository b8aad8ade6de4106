import { describe, expect, it } from 'vitest'
import { sqliteTable } from '../sqlite/table.ts'
import { Conflict, type Write } from '../table.ts'
import { uncommitted } from './uncommitted.ts'

const put = (sk: string, data: unknown = sk): Write => ({ put: { pk: 'p', sk, data } })
const all = { pk: 'p', from: 'a', to: 'z', limit: 3 }

async function made() {
  const table = sqliteTable(':memory:')
  await table.transact(
    ['b', 'd', 'f', 'h'].map((sk) => put(sk)),
    'first',
  )
  return { table, shared: uncommitted(table) }
}

describe('transactions that wait', () => {
  it('are seen by reads, in the order of the table and no further than asked', async () => {
    const { shared } = await made()
    shared.add([
      put('c'),
      put('d', 'anew'),
      { delete: { pk: 'p', sk: 'b' } },
      { put: { pk: 'q', sk: 'c', data: 0 } },
    ])
    const data = async (descending: boolean) =>
      (await shared.query({ ...all, descending })).map((item) => item.data)
    expect(await data(false)).toEqual(['c', 'anew', 'f'])
    expect(await data(true)).toEqual(['h', 'f', 'anew'])
    expect(await shared.get({ pk: 'p', sk: 'b' })).toBeUndefined()
    expect(await shared.get({ pk: 'p', sk: 'f' })).toMatchObject({ data: 'f' })
  })

  it('read as JSON gives them back', async () => {
    const { shared } = await made()
    shared.add([put('c', { none: undefined, some: [undefined] })])
    expect((await shared.get({ pk: 'p', sk: 'c' }))?.data).toStrictEqual({ some: [null] })
  })

  it('hold each key once: its last write under its first condition', async () => {
    const { table, shared } = await made()
    shared.add([{ put: { pk: 'p', sk: 'c', version: 1, data: 1 }, if: 'absent' }])
    shared.add([{ put: { pk: 'p', sk: 'c', version: 2, data: 2 }, if: { version: 1 } }])
    expect(shared.writes()).toEqual([{ put: { pk: 'p', sk: 'c', version: 2, data: 2 }, if: 'absent' }])
    expect(() => shared.add([{ ...put('c'), if: 'absent' }])).toThrow(Conflict)
    expect(() => shared.add([put('x'), { ...put('c'), if: { version: 1 } }])).toThrow(Conflict)
    expect(shared.writes()).toHaveLength(1)
    await table.transact(shared.writes(), 'second')
    shared.clear()
    expect(await shared.get({ pk: 'p', sk: 'c' })).toMatchObject({ version: 2, data: 2 })
  })

  it('are no more than one transaction takes', async () => {
    const { shared } = await made()
    const many = Array.from({ length: 99 }, (_, n) => put(`x${n}`))
    expect(shared.add(many)).toBe(true)
    expect(shared.add([put('y'), put('z')])).toBe(false)
    expect(shared.add([put('x0', 'again'), put('z')])).toBe(true)
    expect(shared.writes()).toHaveLength(100)
  })
})
