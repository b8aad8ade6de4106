import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { sqliteTable } from './table.ts'
import { Unavailable } from '../table.ts'
import { put, whole, write } from '../testing/subject.ts'
import { tableContract } from '../testing/table-contract.ts'

const key = { pk: 'S#x', sk: 'H' }
const impatient = { budget: 150 }

tableContract('SQLite', (now) => sqliteTable(':memory:', { now }))

describe('the SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-table-'))
  let path: string
  beforeEach(() => {
    path = join(folder, randomUUID(), 'deep', 'tracker.db')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['it is deleted', () => rmSync(path)],
    ['its WAL is deleted', () => rmSync(`${path}-wal`)],
    [
      'it is replaced',
      () => {
        writeFileSync(`${path}.new`, readFileSync(path))
        renameSync(`${path}.new`, path)
      },
    ],
  ])('takes no more writes once %s, and serves what it had', async (_, vanish) => {
    const table = sqliteTable(path)
    await write(table, put({ ...key, data: 'kept' }))
    vanish()
    await expect(write(table, put({ ...key, data: 'lost' }))).rejects.toThrow(
      'the database file or its WAL was deleted or replaced while it was open',
    )
    expect((await table.get(key))?.data).toBe('kept')
    await table.close()
  })

  it.each([
    ['cut', (size: number) => truncateSync(path, size)],
    [
      'damaged',
      (size: number) => {
        const bytes = readFileSync(path)
        writeFileSync(path, bytes.fill(0xff, size), { flag: 'r+' })
      },
    ],
  ])('takes no more writes once it is found %s, and says what to do', async (_, harm) => {
    const filled = sqliteTable(path)
    for (let n = 0; n < 30; n++) await write(filled, put({ pk: 'S#x', sk: `R#${n}`, data: 'x'.repeat(2000) }))
    await filled.close()
    const table = sqliteTable(path)
    harm(8 * 4096)
    const lasting = {
      name: 'Unavailable',
      lasting: true,
      message: expect.stringMatching(/^the database file tracker\.db is damaged \(.+\); .* restore a backup/),
    }
    await expect(table.query({ pk: 'S#x', ...whole })).rejects.toMatchObject(lasting)
    await expect(write(table, put(key))).rejects.toMatchObject(lasting)
    await table.close()
  })

  it('opened alone keeps other connections out, and is refused if there is one', async () => {
    const inUse = `${path} is in use by another process; stop that, such as the tracker`
    const shared = sqliteTable(path)
    await write(shared, put({ ...key, data: 'kept' }))
    expect(() => sqliteTable(path, { alone: true })).toThrow(inUse)
    await shared.close()
    const alone = sqliteTable(path, { alone: true })
    expect((await alone.get(key))?.data).toBe('kept')
    await write(alone, put({ ...key, data: 'changed' }))
    const other = new DatabaseSync(path, { timeout: 0 })
    expect(() => other.exec('SELECT * FROM items')).toThrow('database is locked')
    other.close()
    await alone.close()
    expect((await sqliteTable(path).get(key))?.data).toBe('changed')
  })

  it('takes writes with a rollback journal too, as a copy of it may have', async () => {
    await sqliteTable(path).close()
    const db = new DatabaseSync(path)
    db.exec('PRAGMA journal_mode = DELETE')
    db.close()
    const table = sqliteTable(path)
    await write(table, put({ ...key, data: 'kept' }))
    expect((await table.get(key))?.data).toBe('kept')
    await table.close()
  })

  it('is created with its directory, and holds what was committed when it is opened again', async () => {
    const first = sqliteTable(path)
    await write(first, put({ ...key, data: 'kept' }))
    await first.close()
    await first.close()
    const second = sqliteTable(path)
    expect((await second.get(key))?.data).toBe('kept')
    await second.close()
  })

  it('is unavailable while another connection holds the lock too long, and serves again after it', async () => {
    const table = sqliteTable(path, impatient)
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const token = randomUUID()
    await expect(table.transact([put(key, 'absent')], token)).rejects.toBeInstanceOf(Unavailable)
    expect(await table.get(key)).toBeUndefined()
    other.exec('ROLLBACK')
    other.close()
    await table.transact([put(key, 'absent')], token)
    expect(await table.get(key)).toBeDefined()
    await table.close()
  })

  it('waits for a lock that is let go in time', async () => {
    const sleeps: number[] = []
    const table = sqliteTable(path, {
      sleep: async (milliseconds) => {
        sleeps.push(milliseconds)
        if (sleeps.length === 3) other.exec('ROLLBACK')
      },
    })
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await write(table, put(key))
    expect(sleeps).toHaveLength(3)
    other.close()
    await table.close()
  })

  it('is refused in words, and left as it was, if it is something else', () => {
    const foreign = join(folder, 'foreign.db')
    const db = new DatabaseSync(foreign)
    db.exec('CREATE TABLE notes(text)')
    db.close()
    const before = readFileSync(foreign)
    expect(() => sqliteTable(foreign)).toThrow(`${foreign} is not a tracker's database`)
    expect(readFileSync(foreign)).toEqual(before)

    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'Not a database. '.repeat(100))
    expect(() => sqliteTable(text)).toThrow(`${text} is not a tracker's database, or is damaged`)
    expect(() => sqliteTable(folder)).toThrow(`${folder} cannot be opened`)
  })

  it('is refused if a newer release wrote it', async () => {
    await sqliteTable(path).close()
    const db = new DatabaseSync(path)
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(() => sqliteTable(path)).toThrow('has schema 99, and this release reads schema 2')
  })

  it('is written ahead, so that readers and a writer do not wait for each other', async () => {
    const table = sqliteTable(path)
    const db = new DatabaseSync(path)
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    db.close()
    await table.close()
  })

  it('lets expired items and tokens go in time', async () => {
    let now = 0
    const table = sqliteTable(path, { now: () => now })
    for (let n = 0; n < 100; n++)
      await write(
        table,
        put({ pk: 'W', sk: String(n), ttl: n < 90 ? 60 : 6000 }),
        put({ pk: 'S', sk: String(n) }),
      )
    now = 1_000_000
    for (let n = 0; n < 64; n++) await write(table, put(key))
    await table.close()
    const db = new DatabaseSync(path)
    expect(db.prepare("SELECT count(*) AS left FROM items WHERE pk = 'W'").get()).toEqual({ left: 10 })
    expect(db.prepare("SELECT count(*) AS left FROM items WHERE pk = 'S'").get()).toEqual({ left: 100 })
    expect(db.prepare('SELECT count(*) AS left FROM tokens').get()).toEqual({ left: 64 })
    db.close()
  })

  it('forgets a token after ten minutes', async () => {
    let now = 0
    const table = sqliteTable(path, { now: () => now })
    await table.transact([put({ ...key, data: 1 })], 'token')
    await write(table, put({ ...key, data: 2 }))
    now = 599_000
    await table.transact([put({ ...key, data: 1 })], 'token')
    expect((await table.get(key))?.data).toBe(2)
    now = 601_000
    await table.transact([put({ ...key, data: 1 })], 'token')
    expect((await table.get(key))?.data).toBe(1)
    await table.close()
  })
})
