import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { scenarios, sqliteTable } from '@tracker/storage'
import { describe, expect, it, onTestFinished } from 'vitest'
import { npmStart } from '../npm-script.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
type Started = ReturnType<typeof npmStart>

/** Each way in which a terminal, a service manager or a person ends a server. */
const ways: Readonly<Record<string, (started: Started) => Promise<void> | void>> = {
  'SIGTERM to npm alone': ({ npm }) => void npm.kill('SIGTERM'),
  'SIGTERM to the whole group, as systemd sends it': ({ signalGroup }) => signalGroup('SIGTERM'),
  'SIGINT to the whole group, as Ctrl-C sends it': ({ signalGroup }) => signalGroup('SIGINT'),
  'SIGTERM to npm, and again while the server stops': async ({ npm }) => {
    npm.kill('SIGTERM')
    await wait(200)
    npm.kill('SIGTERM')
  },
  // It takes 300 ms to answer what is in flight.
  'Ctrl-C, and again about when the process exits': async ({ signalGroup }) => {
    for (const pause of [300, 6, 6, 6, 6]) {
      signalGroup('SIGINT')
      await wait(pause)
    }
  },
}

describe('npm start', () => {
  it.each(Object.entries(ways))('ends with 0 and everything in its file on %s', async (_, end) => {
    const folder = mkdtempSync(join(tmpdir(), 'signals-'))
    const file = join(folder, 'tracker.db')
    const started = npmStart(root, {
      PORT: '0',
      TRACKER_DATA: file,
      TRACKER_ACCESS: join(folder, 'access.json'),
    })
    onTestFinished(async () => {
      started.signalGroup('SIGKILL')
      await started.ended
      rmSync(folder, { recursive: true })
    })
    const url = await started.url
    await end(started)
    expect(await started.ended).toEqual({ code: 0, signal: null })
    expect(started.printed()).toMatch(/"event":"stop"[^\n]*\n$/)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    expect(existsSync(`${file}-wal`)).toBe(false)
    const table = sqliteTable(file)
    const { items } = await scenarios({ table, now: Date.now }).list(undefined, 1)
    expect(items).toHaveLength(1)
    await table.close()
  })
})
