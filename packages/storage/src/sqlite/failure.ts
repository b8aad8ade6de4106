import { basename } from 'node:path'
import { Unavailable } from '../table.ts'

// https://www.sqlite.org/rescode.html
const busy = [5, 6, 15] // SQLITE_BUSY, _LOCKED, _PROTOCOL: another connection is at work
const outages: Readonly<Record<number, string>> = {
  7: 'there is no memory left for it', // SQLITE_NOMEM
  8: 'it is read-only', // SQLITE_READONLY
  10: 'the disk is full or failing', // SQLITE_IOERR
  13: 'the disk is full', // SQLITE_FULL
  14: 'its file cannot be opened', // SQLITE_CANTOPEN
}
const damaged = [11, 26] // SQLITE_CORRUPT, _NOTADB

/** Returns whether the failure is over once another connection is done. */
export const isBusy = (error: unknown): boolean => busy.includes(resultCode(error))

/** Returns whether the file is not a database, or is damaged. */
export const isDamaged = (error: unknown): boolean => damaged.includes(resultCode(error))

/** Returns why the database cannot be used if the disk or its permissions are at fault (full, read-only, failing). */
export const outageOf = (error: unknown): string | undefined => outages[resultCode(error)]

/**
 * Returns {@link Unavailable} with the reason if the disk, its permissions or damage of the file `path` are at fault,
 * otherwise the error itself.
 */
export function asOutage(error: unknown, path: string): unknown {
  if (isDamaged(error))
    return new Unavailable(
      `the database file ${basename(path)} is damaged (${error instanceof Error ? error.message : ''}); stop the tracker, ` +
        'move the file away with its -wal and -shm, and restore a backup with `npm run tracker -- restore`',
      { cause: error, lasting: true },
    )
  const why = outageOf(error)
  return why === undefined ? error : new Unavailable(`the database cannot be used: ${why}`, { cause: error })
}

/** The primary result code, in the low byte of the extended one; 0 for errors from elsewhere. */
function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0
}
