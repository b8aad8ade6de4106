import type { Item, Query, Table } from '../table.ts'

/** The number of items that one read requests. */
const atOnce = 500

/** Returns all items of a range, in as many reads as needed. */
export async function everything(
  table: Table,
  range: Pick<Query, 'pk' | 'from' | 'to'>,
): Promise<readonly Item[]> {
  const found: Item[] = []
  for (let { from } = range; ;) {
    const items = await table.query({ ...range, from, limit: atOnce })
    found.push(...items)
    const last = items.at(-1)
    if (!last || items.length < atOnce) return found
    from = `${last.sk} `
  }
}
