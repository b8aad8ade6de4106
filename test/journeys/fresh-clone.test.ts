import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Status } from '@tracker/domain'
import { expect, it, onTestFinished } from 'vitest'
import { npmStart } from '../npm-script.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The project's files as a clone would have them, in an empty folder. */
function freshClone(): string {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'))
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }))
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const files = execFileSync('git', listed, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  // What was deleted and not committed yet is still listed.
  const present = files.filter((file) => existsSync(join(root, file)))
  for (const file of present) cpSync(join(root, file), join(clone, file), { recursive: true })
  return clone
}

/** Fetching every package anew takes as long as the network does. */
const patience = 600_000

it(
  'npm start works in a fresh clone, the first time, with nothing installed',
  { timeout: patience },
  async () => {
    const clone = freshClone()
    const started = npmStart(clone, { PORT: '0' })
    onTestFinished(async () => {
      started.signalGroup('SIGKILL')
      await started.ended
    })
    const url = await started.url
    expect(started.printed()).not.toContain('npm warn')
    const response = await fetch(`${url}/v1/scenarios/ukraine-diplomatic-track?asOf=2025-05-18T22:30:00Z`)
    const status = (await response.json()) as Status
    expect(status.tracks['ceasefire']?.state).toBe('proposed')
  },
)
