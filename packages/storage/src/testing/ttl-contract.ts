import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, type Item } from '../table.ts'
import { keysOf, put, whole, write, type Subject } from './subject.ts'

/** The part of the contract that is about ttl, which is compared and never trusted to have been acted on. */
export function ttlContract({ table, now, pass }: Subject): void {
  describe('an item whose ttl has passed', () => {
    const expiring = async (sk: string) => {
      const item: Item = { pk: randomUUID(), sk, ttl: Math.floor(now() / 1000) + 30, data: 1 }
      await write(table(), { put: item })
      return item
    }

    it('is there until then, and not from then on', async () => {
      const item = await expiring('W')
      expect(await table().get(item)).toEqual(item)
      pass(31_000)
      expect(await table().get(item)).toBeUndefined()
    })

    it('does not count in a query, nor towards its limit', async () => {
      const { pk } = await expiring('a')
      await write(table(), put({ pk, sk: 'b' }), put({ pk, sk: 'c' }))
      pass(31_000)
      expect(keysOf(await table().query({ pk, ...whole, limit: 2 }))).toEqual(['b', 'c'])
    })

    it('is absent to a condition, with all else in the transaction still in force', async () => {
      const item = await expiring('W')
      const { pk } = item
      await write(table(), put({ pk, sk: 'H', version: 1 }))
      await expect(write(table(), put(item, 'absent'))).rejects.toBeInstanceOf(Conflict)
      pass(31_000)
      const anew = put({ pk, sk: 'W', data: 2 }, 'absent')
      const stale = write(table(), anew, put({ pk, sk: 'H', version: 9 }, { version: 8 }))
      await expect(stale).rejects.toMatchObject({ name: 'Conflict' })
      const token = randomUUID()
      const both = [anew, put({ pk, sk: 'H', version: 2 }, { version: 1 })]
      await table().transact(both, token)
      await table().transact(both, token)
      expect(await table().get(item)).toEqual({ pk, sk: 'W', data: 2 })
      expect((await table().get({ pk, sk: 'H' }))?.version).toBe(2)
    })
  })
}
