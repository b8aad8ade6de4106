import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noteMove, sqliteTable } from '@tracker/storage'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../run.ts'

let folder: string
let data: string
let copy: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-command-'))
  data = join(folder, 'tracker.db')
  copy = join(folder, 'copy.db')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function database(to?: string): Promise<void> {
  const table = sqliteTable(data)
  const [from, at] = [`sqlite:${data}`, '2025-05-18T12:00:00.000Z']
  await noteMove(table, to === undefined ? undefined : { state: 'left', from, to, at })
  await table.close()
}

const backedUp = (...argv: readonly string[]) => run(['backup', copy, ...argv], { TRACKER_DATA: data })

describe('a backup', () => {
  it.each([
    [
      'dynamodb:tracker',
      '`aws dynamodb create-backup --table-name tracker --backup-name <name>` backs them up',
    ],
    ['sqlite:/srv/new.db', '`npm run tracker -- backup <file> --data /srv/new.db` backs them up'],
  ])(
    'of a database whose stories were moved to %s is refused, and names what backs them up',
    async (to, says) => {
      await database(to)
      const { err, exitCode } = await backedUp()
      expect(exitCode).toBe(1)
      expect(err).toContain(
        `${data} is not backed up: its stories were moved to ${to} at 2025-05-18T12:00:00.000Z, and go on there. ${says}`,
      )
      expect(existsSync(copy)).toBe(false)
    },
  )

  it('while TABLE_NAME is set is refused, unless a file is asked for', async () => {
    await database()
    vi.stubEnv('TABLE_NAME', 'tracker')
    const { err, exitCode } = await backedUp()
    expect(exitCode).toBe(1)
    expect(err).toContain(
      'TABLE_NAME is set, so the stories are in the table tracker, not in a file. `aws dynamodb',
    )
    expect(existsSync(copy)).toBe(false)
    expect(await backedUp('--data', data)).toMatchObject({ err: '', exitCode: 0 })
  })
})

it('a restore of a file whose WAL ends in the middle of a frame warns that commits may be missing', async () => {
  const table = sqliteTable(data)
  await table.transact([{ put: { pk: 'X', sk: '1', data: {} } }], 'one')
  await table.transact([{ put: { pk: 'X', sk: '2', data: {} } }], 'two')
  const cut = join(folder, 'cut.db')
  writeFileSync(cut, readFileSync(data))
  writeFileSync(`${cut}-wal`, readFileSync(`${data}-wal`).subarray(0, -1000))
  await table.close()
  const restored = (...argv: readonly string[]) => run(['restore', cut, '--data', copy, ...argv], {})
  const warning = `${cut}-wal ends in the middle of a frame`
  const { out, err, exitCode } = await restored()
  expect([out, exitCode]).toEqual([expect.stringContaining(`${copy} is restored.`), 0])
  expect(err).toContain(`Warning: ${warning}`)
  rmSync(copy)
  expect(JSON.parse((await restored('--json')).out)).toMatchObject({
    warnings: [expect.stringContaining(warning)],
  })
})
