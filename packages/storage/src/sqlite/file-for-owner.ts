import { closeSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { folderForOwner } from './folder-for-owner.ts'

/**
 * Creates an empty file that only its owner may read and write, and its directory, unless they exist. SQLite gives the
 * rights of a database to the WAL and the journal beside it (findCreateFileMode in its os_unix.c).
 */
export function fileForOwner(path: string): void {
  folderForOwner(dirname(path))
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch {
    // It exists already, or cannot be created: SQLite, which opens it next, reports why.
  }
}
