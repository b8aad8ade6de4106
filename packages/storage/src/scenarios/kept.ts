import { Conflict, type Key, type Table } from '../table.ts'

/** Returns the data of an item that is made once for a table and kept for good; whoever needs it first makes it. */
export async function kept<T>(table: Table, key: Key, make: () => T): Promise<T> {
  for (;;) {
    const item = await table.get(key)
    if (item) return item.data as T
    try {
      await table.transact([{ put: { ...key, data: make() }, if: 'absent' }], crypto.randomUUID())
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
}
