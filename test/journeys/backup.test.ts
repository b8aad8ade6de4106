import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshAccess } from '@tracker/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTracker, type TrackerProcess, trackerCommand } from '../tracker-process.ts'
import { fileUnderLoad } from './file-under-load.ts'

const story = 'ukraine-diplomatic-track'
let folder: string
let data: string
let tracker: TrackerProcess
const { document, adminKey } = freshAccess(randomBytes)
const env = { TRACKER_ACCESS: JSON.stringify(document) }
const at = (name: string) => join(folder, name)
const cli = (...argv: string[]) => trackerCommand(folder, tracker.url, ...argv)

interface BackupAnswer {
  readonly scenarios: readonly {
    readonly scenario: string
    readonly revisions: number
    readonly root: string
  }[]
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  data = at('.data/tracker.db')
  tracker = await startTracker(folder, env)
})
afterAll(async () => {
  tracker.signal('SIGKILL')
  await tracker.ended
  rmSync(folder, { recursive: true })
})

async function stop(): Promise<void> {
  tracker.signal('SIGTERM')
  expect((await tracker.ended).exitCode).toBe(0)
}

describe('an operator', () => {
  it('backs up under load, loses the disk, restores, and has everything acknowledged before the backup', async () => {
    const load = fileUnderLoad(tracker.url, story, adminKey)
    await load.until(30)
    const before = load.acknowledged()
    const { out, exitCode } = await cli('backup', at('copy.db'), '--json')
    await load.end()
    expect(exitCode).toBe(0)
    const { scenarios } = JSON.parse(out) as BackupAnswer
    const saved = scenarios.find(({ scenario }) => scenario === story) ?? expect.fail()
    expect(saved.revisions).toBeGreaterThanOrEqual(before)
    expect(saved.revisions).toBeLessThanOrEqual(load.acknowledged())

    copyFileSync(data, at('plain-copy.db'))
    tracker.signal('SIGKILL')
    await tracker.ended
    cpSync(at('.data'), at('killed'), { recursive: true })
    rmSync(at('.data'), { recursive: true })
    const restored = await cli('restore', at('copy.db'), '--json')
    expect(JSON.parse(restored.out)).toEqual({ file: '.data/tracker.db', scenarios, warnings: [] })
    tracker = await startTracker(folder, env)
    const checkpoint = await (await fetch(`${tracker.url}/v1/scenarios/${story}/checkpoint`)).text()
    expect(checkpoint.split('\n').slice(1, 3)).toEqual([String(saved.revisions), saved.root])
  })

  it('learns that a database is in the way, or that there is none to copy', async () => {
    const taken = await cli('restore', at('copy.db'))
    expect(taken).toMatchObject({
      exitCode: 1,
      out: '',
      err: '.data/tracker.db exists already, and is not replaced\n',
    })
    const none = await cli('backup', at('other.db'), '--data', at('none.db'))
    expect(none).toMatchObject({ exitCode: 1, err: `there is no database ${at('none.db')}\n` })
    expect(existsSync(at('none.db'))).toBe(false)
  })

  it('is never served a copy that lacks its WAL or is cut off, and learns what to do', async () => {
    await stop()
    renameSync(data, at('whole.db'))
    copyFileSync(at('plain-copy.db'), data)
    await expect(startTracker(folder, env)).rejects.toThrow(
      /was copied without its WAL while it was open.*npm run tracker -- backup/,
    )
    const bytes = readFileSync(at('whole.db'))
    writeFileSync(data, bytes.subarray(0, bytes.length - 1))
    await expect(startTracker(folder, env)).rejects.toThrow('is cut off')
  })

  it('learns of a damaged WAL at the start, what is lost, and how to go on without it', async () => {
    const killed = at('killed/tracker.db')
    const wal = readFileSync(`${killed}-wal`)
    // The number of frames that are committed, as the WAL-index says: a damage in their midst.
    const frame = Math.floor(readFileSync(`${killed}-shm`).readUInt32LE(16) / 2)
    wal.fill(0xff, 32 + frame * (24 + 4096) + 100, 32 + frame * (24 + 4096) + 110)
    writeFileSync(`${killed}-wal`, wal)
    const refusal = /tracker\.db-wal is damaged after frame \d+, .* would be lost\. Restore a backup; or, /
    await expect(startTracker(folder, { ...env, TRACKER_DATA: killed })).rejects.toThrow(refusal)
    const refused = await cli('restore', killed, '--data', at('rest.db'))
    expect(refused).toMatchObject({ exitCode: 1, out: '', err: expect.stringMatching(refusal) })
    const taken = await cli('restore', killed, '--data', at('rest.db'), '--anyway')
    expect(taken).toMatchObject({ exitCode: 0, out: expect.stringContaining(`${story}: `) })
  })

  it('learns that a backup is empty, and that the file beside a WAL is cut off', async () => {
    writeFileSync(at('empty.db'), '')
    const empty = await cli('restore', at('empty.db'), '--data', at('rest-2.db'))
    expect(empty).toMatchObject({
      exitCode: 1,
      err: `${at('empty.db')} is empty: it has 0 bytes, and no database in them\n`,
    })
    copyFileSync(at('rest.db'), at('cut.db'))
    writeFileSync(at('cut.db-wal'), '')
    truncateSync(at('cut.db'), 3 * 4096)
    await expect(startTracker(folder, { ...env, TRACKER_DATA: at('cut.db') })).rejects.toThrow(
      'cut.db is cut off: page 4 is neither in it nor in its WAL; restore a backup',
    )
  })
})
