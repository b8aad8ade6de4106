import type { Item, Query, Table } from '../table.ts'

/** How many items one read asks for. */
const atOnce = 500

/** All items of a range, in as many reads as it takes. */
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
