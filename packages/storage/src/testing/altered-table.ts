import type { Item, Key, Table } from '../table.ts'

/** Returns a view of a table in which one item is altered. */
export function alteredTable(table: Table, altered: Item): Table {
  const same = ({ pk, sk }: Key) => pk === altered.pk && sk === altered.sk
  return {
    ...table,
    get: async (key) => (same(key) ? altered : table.get(key)),
    query: async (query) => (await table.query(query)).map((item) => (same(item) ? altered : item)),
  }
}
