import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { sqliteTable } from '@tracker/storage'
import type { NamedTable } from '../carry/move.ts'
import { Misused } from '../misused.ts'
import { dynamoTableNamed } from './open-table.ts'

/** Returns the name of a table in full: `dynamodb:<table>`, or `sqlite:` with an absolute path. Throws an Error if it is neither. */
export function tableName(text: string): string {
  const [, kind, at = ''] = /^(sqlite|dynamodb):(.+)$/s.exec(text) ?? []
  if (kind === undefined || at === ':memory:')
    throw new Misused(`${text} names no table; write sqlite:<file> or dynamodb:<table>`)
  return kind === 'sqlite' ? `sqlite:${resolve(at)}` : text
}

/** Opens a table by its name in full. Makes no file unless it `mayBeNew`; the rest is for a file alone. */
export async function namedTable(
  name: string,
  { mayBeNew = false, ...opening }: { readonly mayBeNew?: boolean } & Parameters<typeof sqliteTable>[1],
): Promise<NamedTable> {
  const at = name.slice(name.indexOf(':') + 1)
  if (name.startsWith('dynamodb:')) return { name, table: await dynamoTableNamed(at) }
  if (!mayBeNew && !existsSync(at)) throw new Error(`there is no database ${at}`)
  return { name, table: sqliteTable(at, opening) }
}
