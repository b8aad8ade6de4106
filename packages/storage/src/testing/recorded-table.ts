import { randomUUID } from 'node:crypto'
import type { RetryPolicy } from '../retry-policy.ts'
import { sqliteTable } from '../sqlite/table.ts'
import type { Item, Table } from '../table.ts'

const atOnce = 100

/** A table in memory that records its items, to fill others with at once. */
export interface RecordedTable {
  readonly table: Table
  /** All its items. */
  items(): readonly Item[]
  /** Copies all of it into another table, a hundred items at a time. */
  copyTo(other: Table): Promise<void>
}

/** Returns an empty one. It serves to fill a slow database quickly with the result of ten thousand writes. */
export function recordedTable(options: Partial<RetryPolicy> = {}): RecordedTable {
  const memory = sqliteTable(':memory:', options)
  const items = new Map<string, Item>()
  const nameOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => JSON.stringify([pk, sk])
  return {
    table: {
      ...memory,
      transact: async (writes, token) => {
        await memory.transact(writes, token)
        for (const write of writes) {
          if ('put' in write) items.set(nameOf(write.put), write.put)
          else items.delete(nameOf(write.delete))
        }
      },
    },
    items: () => [...items.values()],
    copyTo: async (other) => {
      const writes = [...items.values()].map((put) => ({ put }))
      for (let at = 0; at < writes.length; at += atOnce) {
        await other.transact(writes.slice(at, at + atOnce), randomUUID())
      }
    },
  }
}
