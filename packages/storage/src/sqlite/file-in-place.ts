import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { identityOf } from './open-here.ts'
import { Unavailable } from '../table.ts'

/**
 * Returns a function that throws Unavailable once the database `db`, opened at `path`, is no longer there. SQLite
 * continues to write to a deleted or replaced file or WAL, and those commits would be lost.
 */
export function fileInPlace(db: DatabaseSync, path: string): () => void {
  if (path === ':memory:') return () => {}
  const opened = identityOf(path)
  // A copy made by SQLite may have a rollback journal, which comes and goes.
  const hasWal = db.prepare('PRAGMA journal_mode').get()?.journal_mode === 'wal'
  return () => {
    if (identityOf(path) === opened && (!hasWal || existsSync(`${path}-wal`))) return
    throw new Unavailable(
      'the database file or its WAL was deleted or replaced while it was open; restart the tracker',
    )
  }
}
