import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Item } from '../table.ts'
import { put, write, type Subject } from './subject.ts'

/** The contract for single items: an item is read as it was written. */
export function itemContract({ table, now }: Subject): void {
  describe('one item', () => {
    it('is undefined if there is none', async () => {
      expect(await table().get({ pk: randomUUID(), sk: 'H' })).toBeUndefined()
    })

    it('comes back as it was put, every attribute of it', async () => {
      const item: Item = {
        pk: randomUUID(),
        sk: 'H',
        version: 7,
        due: { shard: 'd1', at: '2025-05-19T14:00:00Z' },
        recent: { shard: 'r1', at: '2025-05-18T22:10:00Z' },
        ttl: Math.floor(now() / 1000) + 60,
        data: { tracks: { ceasefire: 'proposed' }, list: [1, 2.5, null, true, []] },
      }
      await write(table(), { put: item })
      expect(await table().get(item)).toEqual(item)
    })

    it('is replaced whole by a later put', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await write(table(), put({ ...key, version: 1, due: { shard: 's', at: 'x' }, data: 'first' }))
      await write(table(), put({ ...key, data: 'second' }))
      expect(await table().get(key)).toEqual({ ...key, data: 'second' })
    })

    it('is gone once deleted, and deleting it again is no error', async () => {
      const key = { pk: randomUUID(), sk: 'H' }
      await write(table(), put(key))
      await write(table(), { delete: key })
      await write(table(), { delete: key })
      expect(await table().get(key)).toBeUndefined()
    })

    it.each([
      ['spaces', 'a b', ' c '],
      ['hashes and slashes', 'S#x/y', 'R#000000000001'],
      ['unicode', 'Київ ☕', '𝕏\u{10ffff}'],
      ['quotes and wildcards', `'";--`, '%_*?'],
      ['what looks like a number', '007', '1e3'],
    ])('keeps %s in its key', async (_, pk, sk) => {
      await write(table(), put({ pk, sk, data: pk }))
      expect(await table().get({ pk, sk })).toEqual({ pk, sk, data: pk })
      expect(await table().get({ pk, sk: `${sk} ` })).toBeUndefined()
      expect(await table().query({ pk, from: sk, to: sk, limit: 2 })).toEqual([{ pk, sk, data: pk }])
    })

    it.each([
      ['nested', { a: { b: { c: [{ d: [[]] }] } } }],
      ['unicode', 'Зеленський 🕊 \u0000 \u2028 \u{1f1fa}\u{1f1e6}'],
      ['of hostile names', JSON.parse('{"__proto__": {"x": 1}, "constructor": 2, "": 3}')],
      ['numbers at the edges', [Number.MAX_SAFE_INTEGER, 5e-324, 1.7976931348623157e308, 0.1]],
      ['null', null],
      ['an empty text', ''],
      ['of 200 KB', 'Ж'.repeat(100_000)],
    ])('keeps data that is %s', async (_, data) => {
      const key = { pk: randomUUID(), sk: 'H' }
      await write(table(), put({ ...key, data }))
      expect(JSON.stringify((await table().get(key))?.data)).toBe(JSON.stringify(data))
    })
  })
}
