import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examineBesideWal } from './beside-wal.ts'

const headerSize = 32
const step = 24 + 4096

let folder: string
let run = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wal-property-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A database after its process was killed. */
interface Killed {
  readonly main: Buffer
  readonly wal: Buffer
  readonly shm: Buffer
  /** The rows that were acknowledged, one for each commit. */
  readonly rows: number
  /** The offsets in the WAL of the last commit and the one before. */
  readonly last: number
  readonly lastButOne: number
}

/**
 * Writes one row per commit, in one frame or several. `anew` checkpoints the first ones into the file, so that the last
 * ones overwrite the beginning of the WAL, whose end then has frames of the former generation.
 */
function killed(anew: boolean): Killed {
  const path = join(folder, `killed-${anew}`)
  const db = new DatabaseSync(path)
  const read = (ending: string) => readFileSync(`${path}${ending}`)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0')
  db.exec('CREATE TABLE items(n INTEGER PRIMARY KEY, data TEXT) STRICT')
  const insert = db.prepare('INSERT INTO items VALUES (?, ?)')
  const starts: number[] = []
  let rows = 0
  const write = (many: number) => {
    for (const end = rows + many; rows < end; rows++) {
      // SQLite counts the frames in the first bytes of the WAL-index: iVersion, unused, iChange, flags, mxFrame.
      starts.push(headerSize + read('-shm').readUInt32LE(16) * step)
      insert.run(rows, String(rows).repeat(rows % 3 === 0 ? 3000 : 200))
    }
  }
  write(20)
  if (anew) {
    db.exec('PRAGMA wal_checkpoint(RESTART)')
    write(5)
  }
  const [lastButOne = 0, last = 0] = starts.slice(-2)
  const files = { main: read(''), wal: read('-wal'), shm: read('-shm') }
  db.close()
  return { ...files, rows, last, lastButOne }
}

/** Writes the files, and returns the finding and the number of rows that SQLite then reads. */
function seen({ main, wal, shm }: Pick<Killed, 'main' | 'wal'> & { readonly shm?: Buffer | undefined }) {
  const path = join(folder, `copy-${run++}`)
  writeFileSync(path, main)
  writeFileSync(`${path}-wal`, wal)
  if (shm) writeFileSync(`${path}-shm`, shm)
  const { fault, doubt } = examineBesideWal(path)
  const rows = fault === undefined ? rowsIn(path) : undefined
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  return { fault, doubt, rows }
}

/** The number of rows; undefined if SQLite finds the database damaged. */
function rowsIn(path: string): number | undefined {
  const db = new DatabaseSync(path)
  try {
    if (db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] !== 'ok') return undefined
    return Number(db.prepare('SELECT count(*) AS rows FROM items').get()?.['rows'])
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

const place = fc.nat({ max: 10_000 }).map((of) => (size: number) => Math.floor((of / 10_001) * size))

describe.each([
  ['as it is', false],
  ['with frames of a former generation at its end', true],
])('a WAL %s', (_, anew) => {
  let whole: Killed
  beforeAll(() => {
    whole = killed(anew)
  })

  it('is found whole with and without its index', () => {
    for (const shm of [whole.shm, undefined]) expect(seen({ ...whole, shm })).toEqual({ rows: whole.rows })
  })

  const damage = fc.oneof(
    fc.record({ at: place, bit: fc.nat({ max: 7 }) }).map(({ at, bit }) => (wal: Buffer) => {
      const byte = at(wal.length)
      wal[byte] = (wal[byte] ?? 0) ^ (1 << bit)
      return byte
    }),
    place.map((at) => (wal: Buffer) => {
      const sector = Math.floor(at(wal.length) / 512) * 512
      wal.subarray(sector, sector + 512).fill(0)
      return sector
    }),
  )

  it('with a bit flipped or a sector lost is refused, or nothing is lost, or the last commit is in doubt', () => {
    fc.assert(
      fc.property(damage, fc.boolean(), (harm, indexed) => {
        const wal = Buffer.from(whole.wal)
        const from = harm(wal)
        const { fault, doubt, rows } = seen({ ...whole, wal, shm: indexed ? whole.shm : undefined })
        if (fault !== undefined || rows === whole.rows) return
        expect(indexed, 'the index says what was flushed').toBe(false)
        expect(from + 512).toBeGreaterThan(whole.lastButOne)
        if (from + 512 <= whole.last) expect(doubt).toBeDefined()
      }),
    )
  })

  it('that is cut is refused with its index; without it, or without a header, it is as after a power cut', () => {
    fc.assert(
      fc.property(place, fc.boolean(), (at, indexed) => {
        const size = at(whole.wal.length)
        const wal = whole.wal.subarray(0, size)
        const { fault, doubt, rows } = seen({ ...whole, wal, shm: indexed ? whole.shm : undefined })
        const isMidFrame = size > 0 && (size < headerSize || (size - headerSize) % step > 0)
        if (rows !== undefined && rows < whole.rows && isMidFrame)
          expect(doubt).toContain('commits may be missing')
        if (!isMidFrame && doubt !== undefined) expect(doubt).not.toContain('commits may be missing')
        if (indexed && size >= headerSize) expect(fault !== undefined || rows === whole.rows).toBe(true)
      }),
    )
  })

  it('does not hide that the file beside it is cut', () => {
    fc.assert(
      fc.property(place, (at) => {
        const { fault, rows } = seen({ ...whole, main: whole.main.subarray(0, at(whole.main.length)) })
        if (fault === undefined) expect(rows).toBe(whole.rows)
      }),
    )
  })
})
