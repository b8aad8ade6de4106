import type { Table } from '../table.ts'

/** How often each method was called. */
export type Calls = Record<'get' | 'query' | 'transact' | 'index', number>

/** The table, counting its calls in `calls`, for tests of what a request costs; `reset` starts again at none. */
export function countingTable(table: Table): Table & { readonly calls: Readonly<Calls>; reset(): void } {
  const calls: Calls = { get: 0, query: 0, transact: 0, index: 0 }
  const counted = (method: keyof Calls) => void calls[method]++
  return {
    calls,
    reset: () => void Object.assign(calls, { get: 0, query: 0, transact: 0, index: 0 }),
    get: (key) => (counted('get'), table.get(key)),
    query: (query) => (counted('query'), table.query(query)),
    transact: (writes, token) => (counted('transact'), table.transact(writes, token)),
    index: (query) => (counted('index'), table.index(query)),
    close: () => table.close(),
  }
}
