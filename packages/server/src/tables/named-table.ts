import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sqliteTable } from '@tracker/storage'
import type { NamedTable } from '../carry/move.ts'
import { Misused } from '../misused.ts'
import { dynamoTableNamed } from './open-table.ts'

/**
 * Returns the full name of a table: `dynamodb:<table>`, or `sqlite:` with an absolute path. Throws an Error if it is
 * neither.
 */
export function tableName(text: string): string {
  const [, kind, at = ''] = /^(sqlite|dynamodb):(.+)$/s.exec(text) ?? []
  if (kind === undefined || at === ':memory:')
    throw new Misused(`${text} names no table; write sqlite:<file> or dynamodb:<table>`)
  return kind === 'sqlite' ? `sqlite:${resolve(at)}` : text
}

/** Opens a table by its full name. Creates a file only if it `mayBeNew`; the other options only apply to files. */
export async function namedTable(
  name: string,
  { mayBeNew = false, ...opening }: { readonly mayBeNew?: boolean } & Parameters<typeof sqliteTable>[1],
): Promise<NamedTable> {
  const at = name.slice(name.indexOf(':') + 1)
  if (name.startsWith('dynamodb:')) return { name, table: await dynamoTableNamed(at) }
  if (!mayBeNew && !existsSync(at)) throw new Error(`there is no database ${at}`)
  return { name, table: sqliteTable(at, opening) }
}
