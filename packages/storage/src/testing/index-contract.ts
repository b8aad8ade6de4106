import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IndexName, IndexQuery, IndexRow } from '../table.ts'
import { keysOf, put, write, type Subject } from './subject.ts'

/** The part of the table's contract that is about its two indexes, which may lag behind a commit by moments. */
export function indexContract({ table }: Subject): void {
  describe.each(['due', 'recent'] as const)('the index %s', (index: IndexName) => {
    const shard: string = randomUUID()
    const pk = randomUUID()
    const place = (sk: string, at?: string, itsShard = shard) =>
      write(table(), put({ pk, sk, ...(at !== undefined && { [index]: { shard: itsShard, at } }) }))
    const rows = (query: Partial<IndexQuery> = {}) => table().index({ index, shard, limit: 100, ...query })
    const expectNames = async (names: readonly string[], query: Partial<IndexQuery> = {}) => {
      await expect.poll(() => rows(query).then(keysOf), { timeout: 10_000 }).toEqual(names)
    }

    beforeAll(async () => {
      await place('monday', '2025-05-19T14:00:00Z')
      await place('saturday', '2025-05-17T09:00:00Z')
      await place('sunday', '2025-05-18T22:10:00Z')
      await place('idle')
      await place('elsewhere', '2025-05-17T00:00:00Z', `${shard}x`)
    })

    it('holds what carries its attribute, in order, with key and place', async () => {
      await expectNames(['saturday', 'sunday', 'monday'])
      expect((await rows())[0]).toEqual({ pk, sk: 'saturday', at: '2025-05-17T09:00:00Z' })
    })

    it('ends with `to`, which is included', async () => {
      await expectNames(['saturday', 'sunday'], { to: '2025-05-18T22:10:00Z' })
      await expectNames(['sunday', 'saturday'], { to: '2025-05-18T22:10:00Z', descending: true })
      await expectNames([], { to: '2025-05-17' })
    })

    it('goes down if asked to, and stops at the limit', async () => {
      await expectNames(['monday', 'sunday'], { descending: true, limit: 2 })
      await expectNames(['saturday'], { limit: 1 })
      await expectNames([], { limit: 0 })
    })

    it('continues after a row, in either direction', async () => {
      const sunday = { pk, sk: 'sunday', at: '2025-05-18T22:10:00Z' }
      await expectNames(['monday'], { after: sunday })
      await expectNames(['saturday'], { after: sunday, descending: true })
    })

    it('continues after a row that is gone, or lies beyond `to`', async () => {
      const gone = { pk, sk: 'gone', at: '2025-05-18T00:00:00Z' }
      await expectNames(['sunday', 'monday'], { after: gone })
      await expectNames([], { after: gone, to: '2025-05-17T12:00:00Z' })
      await expectNames(['saturday'], { after: gone, to: '2025-05-17T12:00:00Z', descending: true })
    })

    it('pages through equal places, each once', async () => {
      const crowded = `${shard} crowded`
      const names = Array.from({ length: 7 }, (_, n) => `same-${n}`)
      for (const sk of names) await place(sk, 'same', crowded)
      await expect.poll(() => rows({ shard: crowded }), { timeout: 10_000 }).toHaveLength(7)
      for (const descending of [false, true]) {
        const seen: IndexRow[] = []
        for (;;) {
          const after = seen.at(-1)
          const page = await rows({ shard: crowded, descending, limit: 3, ...(after && { after }) })
          seen.push(...page)
          if (page.length < 3) break
        }
        expect(keysOf(seen).toSorted()).toEqual(names)
      }
    })

    it('follows an item that moves, loses the attribute, or is deleted', async () => {
      const own = `${shard} own`
      await place('mover', '2', own)
      await place('stayer', '3', own)
      await expectNames(['mover', 'stayer'], { shard: own })
      await place('mover', '4', own)
      await expectNames(['stayer', 'mover'], { shard: own })
      await place('mover')
      await expectNames(['stayer'], { shard: own })
      await write(table(), { delete: { pk, sk: 'stayer' } })
      await expectNames([], { shard: own })
    })
  })
}
