import { Conflict, type Table } from '../table.ts'
import type { Contents } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** Returns the content of an item that is created once for a table, on first use, and kept for good. */
export async function kept<K extends 'authority' | 'cursorSecret'>(
  table: Table,
  kind: K,
  make: () => Contents[K],
): Promise<Contents[K]> {
  const key = keys[kind]
  for (;;) {
    const item = await table.get(key)
    if (item) return upcast(kind, item)
    try {
      await table.transact([{ put: formed(kind, key, make()), if: 'absent' }], crypto.randomUUID())
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
}
