import { Unavailable } from '../table.ts'

// https://www.sqlite.org/rescode.html
const busy = [5, 6, 15] // SQLITE_BUSY, _LOCKED, _PROTOCOL: another connection is at work
const outOfService = [7, 8, 10, 13, 14] // SQLITE_NOMEM, _READONLY, _IOERR, _FULL, _CANTOPEN
const damaged = [11, 26] // SQLITE_CORRUPT, _NOTADB

/** Returns whether the failure is over once another connection is done. */
export const isBusy = (error: unknown): boolean => busy.includes(resultCode(error))

/** Returns whether the file is not a database, or is damaged. */
export const isDamaged = (error: unknown): boolean => damaged.includes(resultCode(error))

/**
 * Returns {@link Unavailable} if the disk or its permissions are at fault (full, read-only, failing), otherwise the
 * error itself.
 */
export const asOutage = (error: unknown): unknown =>
  outOfService.includes(resultCode(error))
    ? new Unavailable('the database file cannot be used', { cause: error })
    : error

/** The primary result code, in the low byte of the extended one; 0 for errors from elsewhere. */
function resultCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0
}
