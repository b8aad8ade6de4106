import { randomBytes } from 'node:crypto'
import { Conflict, type Table } from '../table.ts'
import { keys } from './keys.ts'

/** The secret that cursors are sealed with: made once for a table, kept for good, so that cursors outlive restarts. */
export async function cursorSecret(table: Table): Promise<Uint8Array> {
  for (;;) {
    const item = await table.get(keys.cursorSecret)
    if (item) return Buffer.from((item.data as { secret: string }).secret, 'base64')
    const data = { secret: randomBytes(32).toString('base64') }
    try {
      await table.transact([{ put: { ...keys.cursorSecret, data }, if: 'absent' }], crypto.randomUUID())
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
}
