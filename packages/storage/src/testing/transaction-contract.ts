import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict } from '../table.ts'
import { increment } from './increment.ts'
import { keysOf, put, whole, write, type Subject } from './subject.ts'

/** The part of the contract that is about conditions and transactions: all or none, and nothing lost. */
export function transactionContract({ table }: Subject): void {
  describe('a condition', () => {
    it('absent lets one put through and no second', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await write(table(), put({ ...key, data: 1 }, 'absent'))
      await expect(write(table(), put({ ...key, data: 2 }, 'absent'))).rejects.toBeInstanceOf(Conflict)
      expect((await table().get(key))?.data).toBe(1)
    })

    it('on a version holds for that version alone', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await write(table(), put({ ...key, version: 1 }))
      await expect(write(table(), put({ ...key, version: 9 }, { version: 2 }))).rejects.toBeInstanceOf(
        Conflict,
      )
      await write(table(), put({ ...key, version: 2 }, { version: 1 }))
      await expect(write(table(), { delete: key, if: { version: 1 } })).rejects.toBeInstanceOf(Conflict)
      expect((await table().get(key))?.version).toBe(2)
      await write(table(), { delete: key, if: { version: 2 } })
      expect(await table().get(key)).toBeUndefined()
    })

    it('on a version fails if the item has none or is not there', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await expect(write(table(), put(key, { version: 1 }))).rejects.toBeInstanceOf(Conflict)
      await write(table(), put(key))
      await expect(write(table(), put(key, { version: 1 }))).rejects.toBeInstanceOf(Conflict)
    })
  })

  describe('a transaction', () => {
    it('writes nothing at all if one condition fails, and names that key alone', async () => {
      const pk = randomUUID()
      await write(table(), put({ pk, sk: 'there', data: 'old' }), put({ pk, sk: 'gone' }))
      const refused = write(
        table(),
        put({ pk, sk: 'new' }, 'absent'),
        put({ pk, sk: 'plain' }),
        put({ pk, sk: 'there', data: 'lost' }, 'absent'),
        { delete: { pk, sk: 'gone' } },
      )
      await expect(refused).rejects.toMatchObject({ name: 'Conflict', keys: [{ pk, sk: 'there' }] })
      expect(keysOf(await table().query({ pk, ...whole }))).toEqual(['gone', 'there'])
      expect((await table().get({ pk, sk: 'there' }))?.data).toBe('old')
    })

    it('names every key whose condition failed', async () => {
      const pk = randomUUID()
      await write(table(), put({ pk, sk: 'a', version: 1 }), put({ pk, sk: 'b' }))
      const refused = write(table(), put({ pk, sk: 'a' }, { version: 2 }), put({ pk, sk: 'b' }, 'absent'))
      const keys = [
        { pk, sk: 'a' },
        { pk, sk: 'b' },
      ]
      await expect(refused).rejects.toMatchObject({ name: 'Conflict', keys })
    })

    it('takes 100 writes, and is seen at once by whoever reads after it', async () => {
      const pk = randomUUID()
      const names = Array.from({ length: 100 }, (_, n) => `R#${String(n).padStart(3, '0')}`)
      await write(table(), ...names.map((sk) => put({ pk, sk }, 'absent')))
      expect(keysOf(await table().query({ pk, ...whole }))).toEqual(names)
    })

    it('refuses none, more than 100, and one key twice', async () => {
      const pk = randomUUID()
      const many = Array.from({ length: 101 }, (_, n) => put({ pk, sk: String(n) }))
      await expect(write(table())).rejects.toBeInstanceOf(RangeError)
      await expect(write(table(), ...many)).rejects.toBeInstanceOf(RangeError)
      await expect(write(table(), put({ pk, sk: 'a' }), { delete: { pk, sk: 'a' } })).rejects.toBeInstanceOf(
        RangeError,
      )
      expect(await table().query({ pk, ...whole })).toEqual([])
    })

    it('loses none of 50 concurrent increments', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await Promise.all(Array.from({ length: 50 }, () => increment(table(), key)))
      expect(await table().get(key)).toEqual({ ...key, version: 50, data: 50 })
    }, 60_000)
  })
}
