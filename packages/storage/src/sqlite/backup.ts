import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { closeAtRest, type Examining, requireWhole } from './at-rest.ts'
import { requireRelease } from './database.ts'
import { fileForOwner } from './file-for-owner.ts'
import { fileSize } from './file-header.ts'
import { flushToDisk } from './flush-to-disk.ts'
import { noteOpen } from './open-here.ts'

/** More pages than a database has. */
const everyPage = 2 ** 31 - 1

/**
 * Copies the tracker's database `from`, as of one moment, to a new file `to` that only its owner may read. Others may
 * read and write the database meanwhile. `check` examines the copy before it gets its name; if it rejects, nothing is
 * left behind. Rejects if `to` exists, or if `from` is missing, empty or incomplete.
 */
export async function copyDatabase(
  from: string,
  to: string,
  check: (copy: string) => Promise<void>,
  examining: Examining = {},
): Promise<void> {
  if (!existsSync(from)) throw new Error(`there is no database ${from}`)
  if (fileSize(from) === 0) throw new Error(`${from} is empty: it has 0 bytes, and no database in them`)
  for (const taken of [to, `${to}-wal`, `${to}-journal`])
    if (existsSync(taken)) throw new Error(`${taken} exists already, and is not replaced`)
  requireWhole(from, examining)
  const copy = `${to}.${process.pid}.part`
  try {
    fileForOwner(copy)
    await copyPages(from, copy)
    requireSound(copy)
    await check(copy)
    flushToDisk(copy)
    nameNewly(copy, to)
    flushToDisk(to)
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal', '-turning'].map((ending) => `${copy}${ending}`))
      rmSync(part, { force: true })
  }
}

async function copyPages(from: string, copy: string): Promise<void> {
  try {
    const closed = noteOpen(from)
    const source = new DatabaseSync(from, { readOnly: true, timeout: 10_000 })
    try {
      requireRelease(source, from)
      // In one step: between two, a write would make the copy start over.
      await backup(source, copy, { rate: everyPage })
    } finally {
      source.close()
      closed()
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${from} cannot be copied to ${copy}: ${why}`, { cause: error })
  }
}

/**
 * Gives a file a name that no other file has, even if one has appeared meanwhile. Not every file system supports that.
 */
function nameNewly(copy: string, to: string): void {
  try {
    linkSync(copy, to)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    renameSync(copy, to)
  }
}

/** Throws if SQLite finds a fault in any page. */
function requireSound(path: string): void {
  const db = new DatabaseSync(path)
  try {
    const found = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']
    if (found !== 'ok') throw new Error(`the database is damaged: ${String(found)}`)
  } finally {
    closeAtRest(db, path)
  }
}
