import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { shellEnv } from '../../scripts/bare-machine.ts'
import { containerImage } from './container-image.ts'

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')
const folder = mkdtempSync(join(tmpdir(), 'one-machine-'))
const running: ChildProcess[] = []
afterAll(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = once(child, 'exit')
    process.kill(-(child.pid ?? expect.fail()), 'SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true })
})

/** A file of the page with the places of this machine in it. */
function shipped(name: string): string {
  return readFileSync(join(root, 'docs/one-machine', name), 'utf8')
    .replaceAll('/opt/tracker', root)
    .replaceAll(/\/var\/lib(?=\/)/g, folder)
}

interface Run {
  readonly command: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** How systemd runs the service of a unit. */
function unit(name: string): Run {
  const lines = shipped(name).split('\n')
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1))
  const [start = ''] = valuesOf('ExecStart')
  const words =
    start
      .replaceAll('%%', '%')
      .replaceAll('$$', '$')
      .match(/'[^']*'|\S+/g) ?? []
  return {
    command: words.map((word) => word.replaceAll("'", '')),
    env: {
      ...shellEnv(process.env['PATH']),
      ...Object.fromEntries(valuesOf('Environment').map((one) => one.split('=', 2))),
    },
  }
}

/** Starts the tracker so, on any free port, and returns its address once it listens. */
async function started({ command: [file = '', ...args], env }: Run, cwd = root) {
  const settings = { ...env, PORT: '0', TRACKER_EXAMPLES: 'none' }
  const child = spawn(file, args, { cwd, env: settings, detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  running.push(child)
  for await (const line of createInterface({ input: child.stdout })) {
    const { event, url } = JSON.parse(line) as { readonly event: string; readonly url?: string }
    if (event === 'start' && url !== undefined) return { child, url }
  }
  throw new Error('it ended before it listened')
}

/** Ends it as systemd does, which signals the whole group. */
async function stopped(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  process.kill(-(child.pid ?? expect.fail()), 'SIGTERM')
  await ended
  return child.exitCode
}

it('is a page that names every file', () => {
  const page = readFileSync(join(root, 'docs/one-machine.md'), 'utf8')
  const files = readdirSync(join(root, 'docs/one-machine')).map((name) => name.replace(/\.dockerignore$/, ''))
  const named = files.filter(
    (name) => page.includes(name) || page.includes(`${name.replace(/\.\w+$/, '')}.*`),
  )
  expect(named).toEqual(files)
})

needing('systemd-analyze')('the units', () => {
  it('are sound to systemd', () => {
    const names = ['tracker.service', 'tracker-backup.service', 'tracker-backup.timer']
    // The user does not exist on this machine.
    for (const name of names) writeFileSync(join(folder, name), shipped(name).replace(/^User=.*/m, ''))
    const files = names.map((name) => join(folder, name))
    const { status, stderr } = spawnSync(program('systemd-analyze'), ['verify', ...files], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('as the units run it', () => {
  it('starts, is backed up while it runs, and ends with 0', async () => {
    const { child, url } = await started(unit('tracker.service'))
    expect((await fetch(`${url}/health`)).status).toBe(200)
    const { command, env } = unit('tracker-backup.service')
    const [file = '', ...args] = command
    const backups = join(folder, 'tracker-backups')
    const { status, stderr } = spawnSync(file, args, {
      cwd: root,
      env,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readdirSync(backups)).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z\.db$/)])
    expect(await stopped(child)).toBe(0)
    expect(readdirSync(join(folder, 'tracker')).toSorted()).toEqual(['access.json', 'tracker.db'])
  })
})

describe('as the container file makes it', { timeout: 600_000 }, () => {
  it('starts, is well to its health check, keeps its files in the volume, and ends with 0', async () => {
    const image = containerImage()
    onTestFinished(image.remove)
    const { child, url } = await started(image, image.folder)
    const [file = '', ...args] = image.healthCheck
    const env = { ...image.env, PORT: new URL(url).port }
    const health = () => spawnSync(file, args, { cwd: image.folder, env }).status
    expect(health()).toBe(0)
    expect(await stopped(child)).toBe(0)
    expect(health()).toBe(1)
    expect(readdirSync(image.data).toSorted()).toEqual(['access.json', 'tracker.db'])
    expect(statSync(image.data).mode & 0o777).toBe(0o700)
  })
})
