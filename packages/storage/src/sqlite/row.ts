import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { parsedData } from '../damaged.ts'
import { jsonOf } from '../item-json.ts'
import type { IndexRow, Item } from '../table.ts'

/** A row of the items table as `node:sqlite` returns it. */
type Row = Record<string, SQLOutputValue>

/** Converts an item to columns, named as in the statements. */
export function toColumns(item: Item): Record<string, SQLInputValue> {
  const { pk, sk, version, due, recent, ttl } = item
  return {
    pk,
    sk,
    version: version ?? null,
    due_shard: due?.shard ?? null,
    due_at: due?.at ?? null,
    recent_shard: recent?.shard ?? null,
    recent_at: recent?.at ?? null,
    ttl: ttl ?? null,
    data: jsonOf(item),
  }
}

/** Reverses {@link toColumns}. */
export const toItem = (row: Row): Item => ({
  pk: String(row.pk),
  sk: String(row.sk),
  ...(typeof row.version === 'number' && { version: row.version }),
  ...(typeof row.due_at === 'string' && { due: { shard: String(row.due_shard), at: row.due_at } }),
  ...(typeof row.recent_at === 'string' && {
    recent: { shard: String(row.recent_shard), at: row.recent_at },
  }),
  ...(typeof row.ttl === 'number' && { ttl: row.ttl }),
  data: parsedData({ pk: String(row.pk), sk: String(row.sk) }, String(row.data)),
})

/** Converts one row of an index. */
export const toIndexRow = ({ pk, sk, at }: Row): IndexRow => ({
  pk: String(pk),
  sk: String(sk),
  at: String(at),
})
