import { sizeOf, toAttributes } from '../attributes.ts'
import type { Item, Key, Table } from '../table.ts'

/** How often each method was called. */
export type Calls = Record<'get' | 'query' | 'transact' | 'index', number>

/** A table that counts its calls and the bytes of its items. */
export interface CountingTable extends Table {
  readonly calls: Readonly<Calls>
  /** Bytes of the items that were returned. */
  readonly bytes: { readonly read: number }
  /** Starts counting again at none. */
  reset(): void
  /** The bytes of the items that were put and not deleted since. */
  stored(): number
}

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk])
const bytesOf = (item: Item) => sizeOf(toAttributes(item))

/** Returns the table with counters, for tests of the cost of a request. */
export function countingTable(table: Table): CountingTable {
  const calls: Calls = { get: 0, query: 0, transact: 0, index: 0 }
  const bytes = { read: 0 }
  const sizes = new Map<string, number>()
  const counted = (method: keyof Calls) => void calls[method]++
  const seen = (items: readonly (Item | undefined)[]) => {
    for (const item of items) if (item) bytes.read += bytesOf(item)
  }
  return {
    calls,
    bytes,
    reset: () => {
      Object.assign(calls, { get: 0, query: 0, transact: 0, index: 0 })
      bytes.read = 0
    },
    stored: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
    get: async (key, how) => {
      counted('get')
      const item = await table.get(key, how)
      seen([item])
      return item
    },
    query: async (query) => {
      counted('query')
      const items = await table.query(query)
      seen(items)
      return items
    },
    transact: async (writes, token) => {
      counted('transact')
      await table.transact(writes, token)
      for (const write of writes) {
        if ('put' in write) sizes.set(nameOf(write.put), bytesOf(write.put))
        else sizes.delete(nameOf(write.delete))
      }
    },
    index: (query) => (counted('index'), table.index(query)),
    close: () => table.close(),
  }
}
