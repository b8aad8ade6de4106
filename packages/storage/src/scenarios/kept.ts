import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import type { Table } from '../table.ts'
import type { Contents } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** Returns the content of an item that is created once for a table, on first use, and kept for good. */
export function kept<K extends 'authority' | 'cursorSecret'>(
  table: Table,
  kind: K,
  make: () => Contents[K],
): Promise<Contents[K]> {
  const key = keys[kind]
  return retryOnConflict(`the table's ${kind}`, async () => {
    const item = await table.get(key)
    if (item) return upcast(kind, item)
    const content = make()
    await table.transact([{ put: formed(kind, key, content), if: 'absent' }], crypto.randomUUID())
    return content
  })
}
