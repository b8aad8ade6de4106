import type { Table } from '../table.ts'
import { formed } from '../items/form.ts'
import { kept } from './kept.ts'
import { keys } from '../items/keys.ts'

/** The names that ids may be made with. */
export interface Naming {
  /** Kept if the table has no name yet. */
  readonly host: string
  /** Takes the place of the name that is kept. */
  readonly given?: string | undefined
}

/**
 * Returns the name that ids of feeds and calendars are made with, which stays when the address changes: the one that
 * the table keeps, unless another is given.
 */
export async function authority(table: Table, { host, given }: Naming): Promise<string> {
  const { name } = await kept(table, 'authority', () => ({ name: given ?? host }))
  if (given === undefined || given === name) return name
  const put = formed('authority', keys.authority, { name: given })
  await table.transact([{ put }], crypto.randomUUID())
  return given
}
