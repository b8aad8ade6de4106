import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { put, whole, write } from '../testing/subject.ts'
import { copyDatabase } from './backup.ts'
import { sqliteTable } from './table.ts'

let folder: string
let path: string
let copy: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-backup-'))
  path = join(folder, 'tracker.db')
  copy = join(folder, 'copy.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const item = (n: number) => ({ pk: 'S#x', sk: String(n).padStart(6, '0'), data: 'x'.repeat(500) })
const checked = async () => undefined

async function itemsIn(file: string): Promise<number> {
  const table = sqliteTable(file)
  const items = await table.query({ pk: 'S#x', ...whole, limit: 10_000 })
  await table.close()
  return items.length
}

describe('a copy of the database', () => {
  it('is for its owner alone, as are the database, its WAL and the folders made for them', async () => {
    const [deep, out] = [join(folder, 'data'), join(folder, 'backups')]
    const table = sqliteTable(join(deep, 'tracker.db'))
    await write(table, put(item(1)))
    await copyDatabase(join(deep, 'tracker.db'), join(out, 'copy.db'), checked)
    const rights = [deep, out].flatMap((one) =>
      ['', ...readdirSync(one)].map((name) => [name, (statSync(join(one, name)).mode & 0o777).toString(8)]),
    )
    expect(Object.fromEntries(rights)).toMatchObject({ '': '700', 'copy.db': '600', 'tracker.db-wal': '600' })
    expect(rights.filter(([name, mode]) => mode !== (name === '' ? '700' : '600'))).toEqual([])
    await table.close()
  })

  it('made at any moment while it is written has all that was acknowledged before', async () => {
    const table = sqliteTable(path)
    let acknowledged = 0
    let going = true
    const writing = (async () => {
      while (going) {
        await write(table, put(item(acknowledged)))
        acknowledged++
        await new Promise((resolve) => void setImmediate(resolve))
      }
    })()
    for (let n = 0; n < 5; n++) {
      const before = acknowledged
      const file = `${copy}.${n}`
      await copyDatabase(path, file, checked)
      const count = await itemsIn(file)
      expect(count).toBeGreaterThanOrEqual(before)
      expect(count).toBeLessThanOrEqual(acknowledged + 1)
    }
    going = false
    await writing
    await table.close()
    expect(readdirSync(folder).toSorted()).toEqual(
      [...Array(5).keys()].map((n) => `copy.db.${n}`).concat('tracker.db'),
    )
  })

  it('is not made over a file, from none, or if its check fails', async () => {
    await expect(copyDatabase(path, copy, checked)).rejects.toThrow('there is no database')
    writeFileSync(path, '')
    await expect(copyDatabase(path, copy, checked)).rejects.toThrow(`${path} is empty: it has 0 bytes`)
    await sqliteTable(path).close()
    const failing = copyDatabase(path, copy, () => Promise.reject(new Error('it is broken')))
    await expect(failing).rejects.toThrow('it is broken')
    expect(readdirSync(folder)).toEqual(['tracker.db'])
    writeFileSync(copy, 'mine')
    await expect(copyDatabase(path, copy, checked)).rejects.toThrow('exists already')
    expect(readFileSync(copy, 'utf8')).toBe('mine')
  })

  it('made by copying the file alone while it is open is refused, and says how to make one', async () => {
    const table = sqliteTable(path)
    await write(table, put(item(1)))
    copyFileSync(path, copy)
    expect(() => sqliteTable(copy)).toThrow(/copied without its WAL.*tracker -- backup/)
    await expect(copyDatabase(copy, `${copy}2`, checked)).rejects.toThrow('was copied without its WAL')
    await table.close()
    copyFileSync(path, `${copy}3`)
    expect(await itemsIn(`${copy}3`)).toBe(1)
  })

  it('whose WAL was damaged is refused, and made without what that lost if that is accepted', async () => {
    const table = sqliteTable(path)
    for (let n = 0; n < 30; n++) await write(table, put(item(n)))
    copyFileSync(path, copy)
    const wal = readFileSync(`${path}-wal`)
    await table.close()
    const middle = Math.floor(wal.length / 2)
    wal[middle] = (wal[middle] ?? 0) ^ 1
    writeFileSync(`${copy}-wal`, wal)
    const refusal =
      /copy\.db-wal is damaged after frame \d+, and what was written from there on, at least \d+ commits, would be lost\. Restore a backup; or, .* restore <that file> --anyway/
    expect(() => sqliteTable(copy)).toThrow(refusal)
    await expect(copyDatabase(copy, `${copy}2`, checked)).rejects.toThrow(refusal)
    await copyDatabase(copy, `${copy}2`, checked, { anyway: true })
    const left = await itemsIn(`${copy}2`)
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(30)
    expect(readFileSync(`${copy}-wal`)).toEqual(wal)
  })

  it('cut at any byte is refused', async () => {
    const table = sqliteTable(path)
    for (let n = 0; n < 30; n++) await write(table, put(item(n)))
    await table.close()
    const bytes = readFileSync(path)
    const step = Math.ceil(bytes.length / 60)
    const lengths = [1, 15, 16, 99, 100, 4095, 4096, bytes.length - 1, bytes.length - 4096]
    for (let length = step; length < bytes.length; length += step) lengths.push(length)
    for (const length of lengths) {
      writeFileSync(copy, bytes.subarray(0, length))
      expect(() => sqliteTable(copy), `${length} of ${bytes.length}`).toThrow(/cut off/)
    }
  })

  it('with a byte changed in a page is found out', async () => {
    const table = sqliteTable(path)
    for (let n = 0; n < 30; n++) await write(table, put(item(n)))
    await table.close()
    const bytes = readFileSync(path)
    bytes.fill(0xff, bytes.length - 4096 * 2, bytes.length - 4096 * 2 + 64)
    writeFileSync(copy, bytes)
    await expect(copyDatabase(copy, `${copy}2`, checked)).rejects.toThrow('damaged')
    expect(existsSync(`${copy}2`)).toBe(false)
  })
})

it('stays whole if several processes that have the file open close it at one moment', async () => {
  const tables = [...Array(4).keys()].map(() => sqliteTable(path))
  await write(tables[0] ?? expect.fail(), put(item(1)))
  await Promise.all(tables.map((table) => table.close()))
  expect(readdirSync(folder)).toEqual(['tracker.db'])
  expect(await itemsIn(path)).toBe(1)
})
