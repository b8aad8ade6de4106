import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** The size of the header of a database, in bytes. */
const headerSize = 100

/** The content of a database's header; https://www.sqlite.org/fileformat2.html#the_database_header. */
export interface FileHeader {
  /** Whether the header is complete. */
  readonly whole: boolean
  readonly inWalMode: boolean
  readonly userVersion: number
  readonly pageSize: number
  readonly pages: number
}

/** Returns the size of a file in bytes; 0 if there is none. */
export function fileSize(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? stat.size : 0
}

/**
 * Reads the header of a database, or as much of it as there is; undefined if the file does not begin like a database.
 * Never call it while this process has the database open (`open-here.ts`).
 */
export function fileHeader(path: string): FileHeader | undefined {
  const header = fileSize(path) === 0 ? Buffer.alloc(0) : firstBytes(path, headerSize)
  if (header.length === 0 || !'SQLite format 3'.startsWith(header.toString('latin1', 0, 15))) return undefined
  const full = Buffer.concat([header], headerSize)
  const pageSize = full.readUInt16BE(16) === 1 ? 65_536 : full.readUInt16BE(16)
  return {
    whole: header.length === headerSize,
    inWalMode: full[18] === 2,
    userVersion: full.readUInt32BE(60),
    pageSize,
    pages: full.readUInt32BE(28),
  }
}

/** Reads the beginning of a file; all of it if it is shorter. */
export function firstBytes(path: string, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
  } finally {
    closeSync(file)
  }
}
