import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqliteTable } from './table.ts'
import { put, whole, write } from '../testing/subject.ts'

const key = { pk: 'S#x', sk: 'H' }
const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
const run = (script: string, shell = 'exec "$0" "$@"') =>
  promisify(execFile)('sh', ['-c', shell, process.execPath, '--input-type=module', '-e', script])
const fullFromTheStart = `trap '' XFSZ; ulimit -f 0; exec "$0" "$@"`

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-processes-'))
  path = join(folder, 'tracker.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the SQLite file under several processes, kills and full disks', () => {
  it('keeps its lock, so that no other process takes the file for its own and deletes the WAL', async () => {
    const table = sqliteTable(path)
    await write(table, put({ ...key, data: 'kept' }))
    const taking = run(`
      import { DatabaseSync } from 'node:sqlite'
      const db = new DatabaseSync(${JSON.stringify(path)})
      db.exec('PRAGMA locking_mode = EXCLUSIVE')
      db.exec('SELECT count(*) FROM items')
      db.close()
    `)
    await expect(taking).rejects.toThrow('database is locked')
    await write(table, put({ ...key, data: 'changed' }))
    expect((await table.get(key))?.data).toBe('changed')
    await table.close()
  })

  it('loses nothing if several processes open it new and increment the same item', async () => {
    const script = `
      import { sqliteTable } from ${url('./table.ts')}
      import { increment } from ${url('../testing/increment.ts')}
      const table = sqliteTable(${JSON.stringify(path)})
      await increment(table, ${JSON.stringify(key)}, 40)
      await table.close()`
    await Promise.all([run(script), run(script), run(script), run(script)])
    const table = sqliteTable(path)
    expect(await table.get(key)).toEqual({ ...key, version: 160, data: 160 })
    await table.close()
  }, 60_000)

  it('keeps what a process had committed when it was killed the moment after', async () => {
    const script = `
      import { sqliteTable } from ${url('./table.ts')}
      const table = sqliteTable(${JSON.stringify(path)})
      await table.transact([{ put: ${JSON.stringify({ ...key, data: 'kept' })} }], 'token')
      process.kill(process.pid, 'SIGKILL')`
    await expect(run(script)).rejects.toMatchObject({ signal: 'SIGKILL' })
    const table = sqliteTable(path)
    expect((await table.get(key))?.data).toBe('kept')
    await table.close()
  })

  it('is unavailable if the disk takes no more, with all that was committed still there', async () => {
    const script = `
      import { sqliteTable } from ${url('./table.ts')}
      const table = sqliteTable(${JSON.stringify(path)})
      for (let n = 0; ; n++) {
        try {
          await table.transact([{ put: { pk: 'S#x', sk: 'R#' + n, data: 'x'.repeat(20_000) } }], 'token' + n)
        } catch (error) {
          console.log(JSON.stringify({ name: error.name, committed: n }))
          break
        }
      }`
    // A limit on the size of files (in blocks of 512 bytes) stands in for a full disk.
    const { stdout } = await run(script, `trap '' XFSZ; ulimit -f 600; exec "$0" "$@"`)
    const { name, committed } = JSON.parse(stdout)
    expect(name).toBe('Unavailable')
    expect(committed).toBeGreaterThan(0)
    const table = sqliteTable(path)
    expect(await table.query({ pk: 'S#x', ...whole })).toHaveLength(committed)
    await table.close()
  })

  it('is opened for reading alone on a full disk, and says so to writers', async () => {
    const table = sqliteTable(path)
    await write(table, put({ ...key, data: 'kept' }))
    await table.close()
    const script = `
      import { sqliteTable } from ${url('./table.ts')}
      const table = sqliteTable(${JSON.stringify(path)})
      const item = await table.get(${JSON.stringify(key)})
      const refused = await table
        .transact([{ put: ${JSON.stringify({ ...key, data: 'lost' })} }], 'token')
        .catch(({ name, message }) => ({ name, message }))
      console.log(JSON.stringify({ data: item.data, refused }))`
    const { stdout } = await run(script, fullFromTheStart)
    expect(JSON.parse(stdout)).toEqual({
      data: 'kept',
      refused: {
        name: 'Unavailable',
        message:
          'the database was opened for reading alone: the disk is full or failing; mend that and restart the tracker',
      },
    })
  })

  it('is refused on a full disk if its WAL, which a kill left, could not be read', async () => {
    const script = `
      import { sqliteTable } from ${url('./table.ts')}
      const table = sqliteTable(${JSON.stringify(path)})
      await table.transact([{ put: ${JSON.stringify({ ...key, data: 'kept' })} }], 'token')
      process.kill(process.pid, 'SIGKILL')`
    await expect(run(script)).rejects.toMatchObject({ signal: 'SIGKILL' })
    rmSync(`${path}-shm`)
    const reading = `
      import { sqliteTable } from ${url('./table.ts')}
      sqliteTable(${JSON.stringify(path)})`
    await expect(run(reading, fullFromTheStart)).rejects.toThrow(`${path} cannot be read without its WAL`)
    const table = sqliteTable(path)
    expect((await table.get(key))?.data).toBe('kept')
    await table.close()
  })
})
