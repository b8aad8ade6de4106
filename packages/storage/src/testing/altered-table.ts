import type { Item, Key, Table } from '../table.ts'

/** A table that reads one item otherwise than another table has it. */
export function alteredTable(table: Table, altered: Item): Table {
  const same = ({ pk, sk }: Key) => pk === altered.pk && sk === altered.sk
  return {
    ...table,
    get: async (key) => (same(key) ? altered : table.get(key)),
    query: async (query) => (await table.query(query)).map((item) => (same(item) ? altered : item)),
  }
}
