import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { examineBesideWal } from './beside-wal.ts'
import { isBusy, isDamaged, outageOf } from './failure.ts'
import { fileHeader, fileSize } from './file-header.ts'
import { isOpenHere } from './open-here.ts'

/**
 * How often a file is examined before it is refused, and the milliseconds between: another process may be closing it.
 */
const attempts = 20
const pause = 50

/** The user version of files that release 0.1.0 wrote, which it left in WAL mode when it closed them. */
const leftInWalMode = 1

/** How a file is examined. */
export interface Examining {
  /** Accepts a file with a damaged WAL, as far as that can be read. */
  readonly anyway?: boolean
  /** Receives a warning about commits that may be missing. */
  readonly warn?: (message: string) => void
}

/**
 * Throws an Error unless the file is complete: for a copy that was made without its WAL while the database was open,
 * for one that is cut off, and for one with a damaged WAL. A file in WAL mode is complete only with its WAL. Closing
 * takes it out of that mode, so its header shows whether it needs one.
 */
export function requireWhole(path: string, { anyway = false, warn }: Examining = {}): void {
  // This process has examined a file that it has open.
  if (isOpenHere(path)) return
  for (let attempt = 1; lacksWal(path); attempt++) {
    if (attempt === attempts)
      throw new Error(
        `${path} was copied without its WAL while it was open, and lacks what was written last; ` +
          `make copies with \`npm run tracker -- backup\`. If it is no copy, create an empty file ${path}-wal`,
      )
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  if (existsSync(`${path}-wal`)) {
    const { fault, doubt } = examineBesideWal(path)
    if (fault !== undefined && !anyway) throw new Error(fault)
    if (doubt !== undefined) warn?.(doubt)
    return
  }
  const size = fileSize(path)
  // Checked after the size, since a write in between makes the file longer.
  if (size === 0 || isInUse(path)) return
  const header = fileHeader(path)
  if (!header) return
  if (!header.whole) throw new Error(`${path} is cut off: it has ${size} bytes, less than a header`)
  const whole = header.pages * header.pageSize
  if (size < whole) throw new Error(`${path} is cut off: it has ${size} bytes of ${whole}`)
}

function lacksWal(path: string): boolean {
  if (isInUse(path)) return false
  const header = fileHeader(path)
  return header?.inWalMode === true && header.userVersion !== leftInWalMode
}

/** Returns whether a process has the database open, or ended without closing it. */
function isInUse(path: string): boolean {
  return ['-journal', '-wal', '-turning'].some((ending) => existsSync(`${path}${ending}`))
}

/**
 * Runs `turn`, which takes a database into WAL mode or out of it. If the process ends in between, the file may be in
 * WAL mode without a WAL and still be complete, which a file `-turning` beside it indicates. On a disk that rejects
 * such a file, works without it.
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
    if (existsSync(`${path}-wal`) || fileHeader(path)?.inWalMode !== true) rmSync(mark, { force: true })
  }
}

/** Closes a database and takes its file out of WAL mode, which only the last process that has it open can do. */
export function closeAtRest(db: DatabaseSync, path: string): void {
  turning(path, () => {
    try {
      db.exec('PRAGMA journal_mode = DELETE')
    } catch (error) {
      if (!isBusy(error) && !isDamaged(error) && outageOf(error) === undefined) throw error
    } finally {
      db.close()
    }
  })
}
