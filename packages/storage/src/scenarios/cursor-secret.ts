import { randomBytes } from 'node:crypto'
import type { Table } from '../table.ts'
import { kept } from './kept.ts'

/** Returns the secret that seals cursors. It is created once for a table and kept, so cursors outlive restarts. */
export async function cursorSecret(table: Table): Promise<Uint8Array> {
  const { secret } = await kept(table, 'cursorSecret', () => ({
    secret: randomBytes(32).toString('base64'),
  }))
  return Buffer.from(secret, 'base64')
}
