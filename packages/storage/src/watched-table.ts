import { sizeOf, toAttributes } from './attributes.ts'
import type { Observe } from './figures.ts'
import { Conflict, type Item, type Table, type Write } from './table.ts'

/** Wraps a table so that the size of each stored head and the lost races of head writes are recorded in metrics. */
export function watchedTable(table: Table, observe: Observe): Table {
  return {
    ...table,
    transact: async (writes, token) => {
      const heads = writes.flatMap(headIn)
      try {
        await table.transact(writes, token)
      } catch (error) {
        if (error instanceof Conflict && heads.length > 0) observe('conflicts')
        throw error
      }
      for (const head of heads) observe('headBytes', {}, sizeOf(toAttributes(head)))
    },
  }
}

function headIn(write: Write): readonly Item[] {
  return 'put' in write && write.put.sk === 'H' ? [write.put] : []
}
