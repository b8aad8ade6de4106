import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Item, WholeTable } from '../table.ts'
import { put, type Subject, write } from './subject.ts'

/** All items of these partitions, in the order of a scan with this page size. */
async function scanned(table: WholeTable, pks: readonly string[], atOnce: number): Promise<readonly Item[]> {
  const found: Item[] = []
  for (let after: Item | undefined; ;) {
    const items = await table.scan(after, atOnce)
    found.push(...items)
    after = items.at(-1)
    if (items.length < atOnce) return found.filter(({ pk }) => pks.includes(pk))
  }
}

/** The part of the contract that is about reading a table as a whole. */
export function scanContract({ table, now, pass }: Subject): void {
  describe('a scan', () => {
    it.each([1, 7, 1000])(
      'of %d at a time returns every item once, partition by partition',
      async (atOnce) => {
        const pks = Array.from({ length: 4 }, () => randomUUID())
        const items = pks.flatMap((pk) =>
          ['D#1', 'H', 'R#10', 'R#9', 'ä'].map((sk) => ({ pk, sk, data: sk })),
        )
        const [indexed] = items
        const whole = { ...(indexed ?? expect.fail()), version: 3, recent: { shard: 's', at: 'a' }, ttl: 4e9 }
        const expired = { pk: pks[1] ?? '', sk: 'W', ttl: Math.floor(now() / 1000) + 30, data: null }
        const written = [...items, whole, expired]
        for (const item of written) await write(table(), put(item))
        pass(31_000)
        const found = await scanned(table(), pks, atOnce)
        const order = [...new Set(found.map(({ pk }) => pk))]
        expect(found).toEqual(
          order.flatMap((pk) => [whole, ...items.slice(1)].filter((item) => item.pk === pk)),
        )
        expect(order).toHaveLength(4)
      },
    )
  })
}
