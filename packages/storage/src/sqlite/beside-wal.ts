import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileHeader, fileSize, firstBytes } from './file-header.ts'
import { readWal, type Wal } from './wal.ts'
import { readWalIndex, walIndexHeaderSize } from './wal-index.ts'

/** The fault of a database with a WAL. */
interface Finding {
  /** The missing part, and how to recover. */
  readonly fault?: string
  /** A part that may be missing: a power cut looks the same. */
  readonly doubt?: string
}

/**
 * How often the files are read until two readings agree. If none do, another process is writing to a sound database.
 */
const readings = 20

const pause = new Int32Array(new SharedArrayBuffer(4))

/**
 * Examines a database with a WAL, since SQLite silently drops everything from the first invalid frame on. A finding
 * counts once two readings in a row agree: another process may be writing. Never call it while this process has the
 * database open (`open-here.ts`).
 */
export function examineBesideWal(path: string): Finding {
  let former: string | undefined
  for (let reading = 0; reading < readings; reading++) {
    const { of, ...finding } = read(path)
    const isNothing = finding.fault === undefined && finding.doubt === undefined
    if (isNothing || former === of) return finding
    former = of
    // A process that is writing a frame gets the time to end it.
    Atomics.wait(pause, 0, 0, 10)
  }
  return {}
}

/** One reading; `of` is the same for two if no process wrote in between. */
function read(path: string): Finding & { readonly of: string } {
  try {
    // The index first: the WAL may grow before it is read, and then has more frames than the index counts.
    const index = existsSync(`${path}-shm`) ? firstBytes(`${path}-shm`, 2 * walIndexHeaderSize) : undefined
    const wal = walOf(`${path}-wal`)
    const { generation, frames, beyond, size } = wal
    return { ...find(path, wal, index), of: `${generation} ${frames} ${beyond} ${size}` }
  } catch {
    // A file has gone since, or cannot be read: SQLite, which opens them next, reports why.
    return { of: '' }
  }
}

function find(path: string, wal: Wal, index: Buffer | undefined): Finding {
  const { generation, frames, beyond, isCut } = wal
  const known = index && readWalIndex(index)
  const flushed = known?.generation === generation ? known.frames : 0
  // Each commit is flushed before the next one is written, so a power cut leaves at most one incomplete.
  const most = generation === '' ? 0 : 1
  if (beyond > most || flushed > frames) return { fault: damaged(path, wal) }
  // SQLite would delete the WAL beside an empty file, and mix one of another file into this one.
  if (frames > 0 && fileHeader(path)?.inWalMode !== true) return { fault: unfit(path) }
  const page = missingPage(path, wal)
  if (page !== undefined)
    return { fault: `${path} is cut off: page ${page} is neither in it nor in its WAL; restore a backup` }
  if (beyond > 0) return { doubt: torn(path, frames) }
  // The index decides nothing: SQLite makes it anew from the WAL that is left, and a reader may leave it there.
  return isCut ? { doubt: cut(path, frames) } : {}
}

function damaged(path: string, { frames, beyond }: Wal): string {
  const count = beyond > 0 ? `, at least ${beyond} commits,` : ''
  return (
    `${path}-wal is damaged after frame ${frames}, and what was written from there on${count} would be lost. ` +
    `Restore a backup; or, to go on without it, move ${path} away with its -wal and -shm, and ` +
    '`npm run tracker -- restore <that file> --anyway`'
  )
}

function unfit(path: string): string {
  return (
    `${path} and ${path}-wal do not belong together, or the first page of ${path} is damaged. If it is a backup, move ` +
    'the WAL away, with its -shm; else restore one'
  )
}

function torn(path: string, frames: number): string {
  return (
    `the last commit in ${path}-wal, after frame ${frames}, is not whole and is left out. A power cut leaves that of a ` +
    'write that was not acknowledged; if there was none, the file is damaged'
  )
}

function cut(path: string, frames: number): string {
  return (
    `${path}-wal ends in the middle of a frame or of its header, and is read up to frame ${frames}: commits may be ` +
    'missing. A power cut leaves that of a write that was not acknowledged. If there was none, compare the numbers of ' +
    'revisions with those that a backup printed, or a checkpoint: ' +
    '`npm run tracker -- verify <scenario> --checkpoint <file>`'
  )
}

/** The first page of the database that is neither in the file nor in the WAL. */
function missingPage(path: string, wal: Wal): number | undefined {
  const header = wal.pages === undefined ? fileHeader(path) : wal
  const { pages = 0, pageSize } = header ?? wal
  for (let page = Math.floor(fileSize(path) / pageSize) + 1; page <= pages; page++)
    if (!wal.held.has(page)) return page
  return undefined
}

function walOf(path: string): Wal & { readonly size: number } {
  const file = openSync(path, 'r')
  try {
    let buffer = Buffer.alloc(0)
    const { size } = fstatSync(file)
    const readAt = (at: number, length: number) => {
      if (buffer.length < length) buffer = Buffer.alloc(length)
      return buffer.subarray(0, readSync(file, buffer, 0, length, at))
    }
    return { ...readWal(readAt, size), size }
  } finally {
    closeSync(file)
  }
}
