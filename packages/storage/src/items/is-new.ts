import type { Table } from '../table.ts'
import { apartPrefix, keys, shards } from './keys.ts'

/** Returns whether no tracker has used the table yet: it has no scenario, and nothing from a first start or check. */
export async function isNew(table: Table): Promise<boolean> {
  const left = await Promise.all([keys.authority, keys.lastCheck].map((key) => table.get(key)))
  if (left.some((item) => item !== undefined)) return false
  const places = [...shards, ...shards.map((shard) => `${apartPrefix}${shard}`)]
  const rows = await Promise.all(
    places.map((shard) => table.index({ index: 'recent', shard, descending: true, limit: 1 })),
  )
  return rows.flat().length === 0
}
