import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes an empty file that its owner alone may read and write, and its directory, if there is none. SQLite gives the
 * rights of a database to the WAL and the journal beside it (findCreateFileMode in its os_unix.c).
 */
export function fileForOwner(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch {
    // It exists already, or cannot be made: SQLite, which opens it next, says why.
  }
}
