import type { DatabaseSync } from 'node:sqlite'

/**
 * Rewrites the file of a database without the remains of replaced and deleted rows, and empties its WAL. Blocks for
 * about as long as it takes to copy the file, and needs room for that copy. Throws as any write does.
 */
export function scrub(db: DatabaseSync): void {
  db.exec('VACUUM')
  const result = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  // A reader of another process still needs the WAL.
  if (result?.['busy'] === 1) throw Object.assign(new Error('the WAL is being read'), { errcode: busy })
}

const busy = 5 // SQLITE_BUSY, https://www.sqlite.org/rescode.html
