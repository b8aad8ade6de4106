import { endianness } from 'node:os'
import { checksum } from './wal.ts'

const littleEndian = endianness() === 'LE'

/** The bytes of a header; the index begins with two copies of it. */
export const walIndexHeaderSize = 48

/**
 * Reads the header of a WAL-index (`-shm`): the generation of the WAL, and the least number of frames committed and
 * flushed in it. Undefined if it is torn. SQLite writes it after the flush, so it is never ahead.
 * https://www.sqlite.org/walformat.html#the_wal_index_header
 */
export function readWalIndex(
  bytes: Buffer,
): { readonly generation: string; readonly frames: number } | undefined {
  const [one, two] = [0, 1].map((n) => bytes.subarray(n * walIndexHeaderSize, (n + 1) * walIndexHeaderSize))
  if (one?.length !== walIndexHeaderSize || !two?.equals(one)) return undefined
  const word = (at: number) => (littleEndian ? one.readUInt32LE(at) : one.readUInt32BE(at))
  const [first, second] = checksum(one.subarray(0, 40), littleEndian)
  if (word(40) !== first || word(44) !== second) return undefined
  return { generation: one.toString('hex', 32, 40), frames: word(16) }
}
