import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { isBusy, outageOf } from './failure.ts'

/** How often a file is examined before it is refused, and the milliseconds between: another process may be closing it. */
const attempts = 20
const pause = 50

/** The user version of files that release 0.1.0 wrote, which it left in WAL mode when it closed them. */
const leftInWalMode = 1

/** The size of the header of a database, in bytes. */
const headerSize = 100

/**
 * Refuses a file that lacks something. Throws an Error that says what: for a copy that was made without its WAL while
 * the database was open, and for one that is cut off. A file in WAL mode is whole only with its WAL; closing takes it
 * out of that mode, so the header shows which it is (https://www.sqlite.org/fileformat2.html#the_database_header).
 */
export function requireWhole(path: string): void {
  for (let attempt = 1; lacksWal(path); attempt++) {
    if (attempt === attempts)
      throw new Error(
        `${path} was copied without its WAL while it was open, and lacks what was written last; ` +
          `make copies with \`npm run tracker -- backup\`. If it is no copy, create an empty file ${path}-wal`,
      )
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  const size = sizeOf(path)
  // Checked after the size, since a write in between makes the file longer.
  if (size === 0 || isInUse(path)) return
  const header = headerOf(path)
  if (!isDatabase(header)) return
  if (header.length < headerSize)
    throw new Error(`${path} is cut off: it has ${size} bytes, less than a header`)
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const whole = header.readUInt32BE(28) * pageSize
  if (size < whole) throw new Error(`${path} is cut off: it has ${size} bytes of ${whole}`)
}

function lacksWal(path: string): boolean {
  return !isInUse(path) && inWalMode(path) && headerOf(path).readUInt32BE(60) !== leftInWalMode
}

function inWalMode(path: string): boolean {
  if (sizeOf(path) === 0) return false
  const header = headerOf(path)
  return isDatabase(header) && header[18] === 2
}

/** Returns whether a process has the database open, or ended without closing it. */
function isInUse(path: string): boolean {
  return ['-journal', '-wal', '-turning'].some((ending) => existsSync(`${path}${ending}`))
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.size : 0
}

/** Returns whether it begins as every database does, as far as it goes. */
function isDatabase(header: Buffer): boolean {
  return 'SQLite format 3'.startsWith(header.toString('latin1', 0, 15))
}

/**
 * Reads the header. Never call it while SQLite has the file open in this process: closing any descriptor of a file lets
 * go of all locks that the process has on it (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
function headerOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(headerSize)
    return header.subarray(0, readSync(file, header, 0, headerSize, 0))
  } finally {
    closeSync(file)
  }
}

/**
 * Runs `turn`, which takes a database into WAL mode or out of it. If the process ends in between, the file may be in WAL
 * mode without a WAL, and whole all the same; a file `-turning` beside it says so. A disk that takes no such file does
 * without.
 */
export function turning<T>(path: string, turn: () => T): T {
  const mark = `${path}-turning`
  try {
    writeFileSync(mark, '')
  } catch {
    return turn()
  }
  try {
    return turn()
  } finally {
    if (existsSync(`${path}-wal`) || !inWalMode(path)) rmSync(mark, { force: true })
  }
}

/** Closes a database and takes its file out of WAL mode, which only the last process that has it open can do. */
export function closeAtRest(db: DatabaseSync, path: string): void {
  turning(path, () => {
    try {
      db.exec('PRAGMA journal_mode = DELETE')
    } catch (error) {
      if (!isBusy(error) && outageOf(error) === undefined) throw error
    } finally {
      db.close()
    }
  })
}
