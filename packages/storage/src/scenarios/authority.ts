import type { Table } from '../table.ts'
import { formed } from '../items/form.ts'
import { kept } from './kept.ts'
import { keys } from '../items/keys.ts'

/** The names from which ids can be made. */
export interface Naming {
  /** Stored if the table has no name yet. */
  readonly host: string
  /** Replaces the stored name. */
  readonly given?: string | undefined
}

/**
 * Returns the name in the ids of feeds and calendars, which stays when the address changes: the stored one, unless
 * another is given.
 */
export async function authority(table: Table, { host, given }: Naming): Promise<string> {
  const { name } = await kept(table, 'authority', () => ({ name: given ?? host }))
  if (given === undefined || given === name) return name
  const put = formed('authority', keys.authority, { name: given })
  await table.transact([{ put }], crypto.randomUUID())
  return given
}
