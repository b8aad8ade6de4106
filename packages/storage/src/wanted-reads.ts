import { paced } from './give-way.ts'
import type { Table } from './table.ts'
import { askingSignal, requireWanted } from './wanted.ts'

const paces = new WeakMap<AbortSignal, () => Promise<void>>()

/** Returns when the client that the running work is for may go on. */
async function turn(): Promise<void> {
  const signal = askingSignal()
  if (signal === undefined) return
  const pace = paces.get(signal) ?? paced()
  paces.set(signal, pace)
  await pace()
}

/**
 * Wraps a table so that it is not read for a client that has left, and that the reads for one client give way to
 * others: SQLite answers without a turn of the event loop, so that a request with many reads would hold it to its end.
 */
export function wantedReads(table: Table): Table {
  const wanted =
    <Given extends unknown[], T>(read: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      await turn()
      // Here, since reads that were begun together wait for their turn together.
      requireWanted()
      return read(...given)
    }
  return { ...table, get: wanted(table.get), query: wanted(table.query), index: wanted(table.index) }
}
