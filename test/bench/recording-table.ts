import type { Table } from '@tracker/storage'
import { sizeOf, toAttributes } from '../../packages/storage/src/attributes.ts'

/** A table that knows the bytes of each item that its last transaction put. */
export interface RecordingTable extends Table {
  lastPuts(): readonly number[]
}

/** Returns the table with a record of its last transaction, so that a bare database can be given items of its sizes. */
export function recordingTable(table: Table): RecordingTable {
  let sizes: readonly number[] = []
  return {
    ...table,
    lastPuts: () => sizes,
    transact: async (writes, token) => {
      await table.transact(writes, token)
      sizes = writes.flatMap((write) => ('put' in write ? [sizeOf(toAttributes(write.put))] : []))
    },
  }
}
