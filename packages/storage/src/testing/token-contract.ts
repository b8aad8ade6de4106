import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Conflict, Unavailable } from '../table.ts'
import { keysOf, put, whole, write, type Subject } from './subject.ts'

/** The part of the contract that is about tokens: a repeated attempt has one effect. */
export function tokenContract({ table }: Subject): void {
  describe('a token', () => {
    it('repeated with the same writes resolves and has no further effect', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      const token = randomUUID()
      const first = put({ ...key, version: 1 }, 'absent')
      await table().transact([first], token)
      await write(table(), put({ ...key, version: 2 }, { version: 1 }))
      await table().transact([first], token)
      expect((await table().get(key))?.version).toBe(2)
    })

    it('can be of any length and script', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      const token = `${key.pk} Київ ${'x'.repeat(500)}`
      await table().transact([put(key, 'absent')], token)
      await table().transact([put(key, 'absent')], token)
      await expect(table().transact([put(key, 'absent')], `${token}y`)).rejects.toBeInstanceOf(Conflict)
    })

    it('of a refused transaction serves for its later success', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      const token = randomUUID()
      const second = put({ ...key, version: 2 }, { version: 1 })
      await expect(table().transact([second], token)).rejects.toBeInstanceOf(Conflict)
      await write(table(), put({ ...key, version: 1 }))
      await table().transact([second], token)
      expect((await table().get(key))?.version).toBe(2)
    })

    it('used again for other writes is refused and writes nothing', async () => {
      const pk = randomUUID()
      const token = randomUUID()
      await table().transact([put({ pk, sk: 'a' })], token)
      const other = table().transact([put({ pk, sk: 'b' })], token)
      await expect(other).rejects.toBeInstanceOf(Unavailable)
      expect(keysOf(await table().query({ pk, ...whole }))).toEqual(['a'])
    })

    it('has one effect if its copies run at the same time', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      const token = randomUUID()
      const copies = Array.from({ length: 10 }, () => table().transact([put(key, 'absent')], token))
      const outcomes = await Promise.allSettled(copies)
      // A copy may conflict with another one at work; none may find the key taken.
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused.filter((reason) => !(reason instanceof Conflict && reason.keys.length === 0))).toEqual(
        [],
      )
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
    })
  })
}
