import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { put, write } from '../testing/subject.ts'
import { examineBesideWal } from './beside-wal.ts'
import { sqliteTable } from './table.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-wal-'))
  path = join(folder, 'tracker.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('finds nothing wrong while another process writes, checkpoints and shrinks the file', async () => {
  const script = `
    import { DatabaseSync } from 'node:sqlite'
    const db = new DatabaseSync(${JSON.stringify(path)})
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10')
    db.exec('CREATE TABLE items(n INTEGER PRIMARY KEY, data TEXT)')
    const insert = db.prepare('INSERT INTO items VALUES (?, ?)')
    for (let n = 0; n < 600; n++) {
      insert.run(n, 'x'.repeat((n % 7) * 2000))
      if (n % 50 === 49) db.exec('DELETE FROM items WHERE n % 2 = 0; VACUUM')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  let looks = 0
  while (child.exitCode === null) {
    if (existsSync(`${path}-wal`)) {
      expect(examineBesideWal(path)).toEqual({})
      looks++
    }
    await setImmediate()
  }
  expect((await ended)[0]).toBe(0)
  expect(looks).toBeGreaterThan(0)
})

it('warns of a last commit that is not whole, as a power cut leaves it, and leaves that out', async () => {
  const table = sqliteTable(path)
  const item = (n: number) => put({ pk: 'S#x', sk: `R#${n}`, data: 'x'.repeat(9000) })
  await write(table, item(1))
  const start = readFileSync(`${path}-wal`).length
  await write(table, item(2))
  const [copy, wal] = [join(folder, 'copy.db'), readFileSync(`${path}-wal`)]
  writeFileSync(copy, readFileSync(path))
  writeFileSync(`${copy}-wal`, wal.fill(0, start, start + 4096))
  await table.close()
  const warnings: string[] = []
  const left = sqliteTable(copy, { warn: (message) => void warnings.push(message) })
  expect(await left.get({ pk: 'S#x', sk: 'R#1' })).toBeDefined()
  expect(await left.get({ pk: 'S#x', sk: 'R#2' })).toBeUndefined()
  await left.close()
  expect(warnings).toEqual([
    expect.stringMatching(
      /^the last commit in .*copy\.db-wal, after frame \d+, is not whole and is left out\./,
    ),
  ])
})
