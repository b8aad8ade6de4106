import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Status } from '@tracker/domain'
import { expect, it, onTestFinished } from 'vitest'

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

/**
 * The environment of a shell of its own: the machine's Node and whom it trusts, and nothing that npm told the run of
 * these tests.
 */
function shellEnv(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$|NODE(?!_EXTRA_CA_CERTS)|VITEST|TRACKER_|TABLE_NAME$)/.test(
        name,
      ),
  )
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const outside = path.filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(own), PATH: outside.join(delimiter), PORT: '0' }
}

it(
  'npm start works in a fresh clone, the first time, with nothing installed',
  { timeout: patience },
  async () => {
    const clone = freshClone()
    const child = spawn('npm', ['start'], {
      cwd: clone,
      env: shellEnv(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(child, 'close')
    onTestFinished(async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      await ended
    })
    let err = ''
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    let url: string | undefined
    for await (const line of createInterface({ input: child.stdout })) {
      url = /"event":"start".*"url":"([^"]+)"/.exec(line)?.[1]
      if (url !== undefined) break
    }
    if (url === undefined) throw new Error(`npm start ended before it listened: ${err}`)
    const response = await fetch(`${url}/v1/scenarios/ukraine-diplomatic-track?asOf=2025-05-18T22:30:00Z`)
    const status = (await response.json()) as Status
    expect(status.tracks['ceasefire']?.state).toBe('proposed')
  },
)
