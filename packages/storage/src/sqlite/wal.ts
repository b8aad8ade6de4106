/** Reads up to `length` bytes at `at`; fewer at the end. The buffer is good until the next call. */
export type ReadAt = (at: number, length: number) => Buffer

/** The content of a write-ahead log. A frame is a page as a transaction left it. */
export interface Wal {
  /** The salts in hex, which are new whenever SQLite begins at the start of the file again; empty without a header. */
  readonly generation: string
  readonly pageSize: number
  /** The number of frames up to the last commit that SQLite finds when it opens the file. */
  readonly frames: number
  /** The pages of the database after that commit; undefined if it finds none. */
  readonly pages: number | undefined
  /** The numbers of the pages in those frames. */
  readonly held: ReadonlySet<number>
  /** The number of later commits, which SQLite does not read because a frame before them fails its checksum. */
  readonly beyond: number
  /** Whether the file ends in the middle of its header, or of a frame of this generation. */
  readonly isCut: boolean
}

const headerSize = 32
const frameHeaderSize = 24

/** The page size of the tracker's databases, SQLite's default, for headers that no longer have it. */
const usualPageSize = 4096

/**
 * Reads a WAL of `size` bytes as SQLite does when it opens one, and also the part from the first invalid frame on.
 * Frames of a former generation, which have other salts, do not count.
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function readWal(read: ReadAt, size: number): Wal {
  const first = Buffer.from(read(0, headerSize))
  const header = headerOf(first)
  const pageSize = header?.pageSize ?? usualPageSize
  const step = frameHeaderSize + pageSize
  const total = Math.max(0, Math.floor((size - headerSize) / step))
  const frameAt = (frame: number, length: number) => read(headerSize + (frame - 1) * step, length)
  const held = new Set<number>()
  let [frames, pages]: [number, number | undefined] = [0, undefined]
  if (header) {
    const uncommitted: number[] = []
    let sums = header.sums
    for (let frame = 1; frame <= total; frame++) {
      const bytes = frameAt(frame, step)
      sums = checksum(bytes.subarray(0, 8), header.littleEndian, sums)
      sums = checksum(bytes.subarray(frameHeaderSize), header.littleEndian, sums)
      if (saltsOf(bytes, 8) !== header.generation || !isStored(sums, bytes, 16)) break
      uncommitted.push(bytes.readUInt32BE(0))
      const after = bytes.readUInt32BE(4)
      if (after === 0) continue
      for (const page of uncommitted.splice(0)) held.add(page)
      ;[frames, pages] = [frame, after]
    }
  }
  let beyond = 0
  for (let frame = frames + 1; frame <= total; frame++) {
    const bytes = frameAt(frame, frameHeaderSize)
    const salts = saltsOf(bytes, 8)
    const isOurs = header ? salts === header.generation : salts !== noSalts
    if (isOurs && bytes.readUInt32BE(4) !== 0) beyond++
  }
  const isCut = header
    ? size > headerSize + total * step && header.generation.startsWith(saltsOf(frameAt(total + 1, 16), 8))
    : size > 0 && size < headerSize
  return { generation: header?.generation ?? '', pageSize, frames, pages, held, beyond, isCut }
}

const noSalts = '0'.repeat(16)

/** The header of a WAL; undefined if it is cut off or fails its checksum, in which case SQLite reads no frame. */
function headerOf(bytes: Buffer) {
  if (bytes.length < headerSize) return undefined
  const magic = bytes.readUInt32BE(0)
  if (magic >>> 1 !== 0x377f0682 >>> 1) return undefined
  const littleEndian = magic % 2 === 0
  const sums = checksum(bytes.subarray(0, 24), littleEndian)
  if (!isStored(sums, bytes, 24)) return undefined
  return { littleEndian, sums, pageSize: bytes.readUInt32BE(8), generation: saltsOf(bytes, 16) }
}

const saltsOf = (bytes: Buffer, at: number) => bytes.toString('hex', at, at + 8)

/** The two running sums of a checksum. */
type Sums = readonly [number, number]

/** Adds bytes, a multiple of eight, to a checksum. */
export function checksum(bytes: Buffer, littleEndian: boolean, [first, second]: Sums = [0, 0]): Sums {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [one, two] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + words.getUint32(at, littleEndian) + two) >>> 0
    two = (two + words.getUint32(at + 4, littleEndian) + one) >>> 0
  }
  return [one, two]
}

const isStored = ([one, two]: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two
