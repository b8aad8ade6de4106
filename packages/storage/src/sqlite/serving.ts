import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { closingAtExit } from './closing-at-exit.ts'
import { isBusy } from './failure.ts'
import { fileForOwner } from './file-for-owner.ts'

/** A server's mark beside its database. */
export interface ServingMark {
  /** Whether another process served the database when this one began; undefined if the disk takes no mark. */
  readonly shared: boolean | undefined
  readonly release: () => void
}

/**
 * Marks a database as served by this process until `release`, and finds out whether another process serves it too. The
 * mark is a lock on an empty file `<path>-serving`, which the system lets go of however a process ends: the file alone
 * means nothing. Commands that open the database beside a server set no mark.
 */
export function markServing(path: string): ServingMark {
  if (path === ':memory:') return { shared: false, release: () => {} }
  const file = `${path}-serving`
  try {
    fileForOwner(file)
    // One that is ending holds its lock for a moment.
    const db = new DatabaseSync(file, { timeout: 50 })
    const shared = !isAlone(db)
    // Every server holds a shared lock, so that whichever ends first, the others still have theirs.
    db.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    return { shared, release: closingAtExit(() => unmark(db, file)) }
  } catch {
    return { shared: undefined, release: () => {} }
  }
}

function unmark(db: DatabaseSync, file: string): void {
  if (!db.isOpen) return
  try {
    db.exec('ROLLBACK')
    if (isAlone(db)) rmSync(file, { force: true })
  } catch {
    // The disk has failed since; the file means nothing by itself.
  } finally {
    db.close()
  }
}

function isAlone(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE; ROLLBACK')
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}
