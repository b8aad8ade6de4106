import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { bareMachine } from '../../scripts/bare-machine.ts'

/** What the container file makes, as near as it comes without an engine. */
interface ContainerImage {
  readonly folder: string
  /** The folder that is `/data`. */
  readonly data: string
  readonly env: NodeJS.ProcessEnv
  readonly command: readonly string[]
  readonly healthCheck: readonly string[]
  remove(): void
}

/**
 * Carries out the instructions of the container file in a folder of its own: copies what the ignore file leaves, and
 * runs each RUN with Node, npm and the basic tools alone, as its base has them. Fails at an instruction that it does
 * not know. Not carried out are the base itself, its user `node`, and the separation from this machine.
 */
export function containerImage(): ContainerImage {
  const machine = bareMachine()
  const { clone: folder } = machine
  const data = join(folder, '../data')
  const cache = join(folder, '../cache')
  const env: Record<string, string | undefined> = { ...machine.env(), npm_config_cache: cache }
  const path = env['PATH'] ?? expect.fail()
  for (const name of ['git', 'node']) rmSync(join(path, name))
  symlinkSync(process.execPath, join(path, 'node'))
  const shipped = (name: string) => readFileSync(join(folder, 'docs/one-machine', name), 'utf8')
  const here = (text: string) => text.replaceAll(/(?<=[= ])\/data\b/g, data).replace(' -o node -g node', '')
  const listed = (text: string) => JSON.parse(text.slice(text.indexOf('['))) as readonly string[]
  const made = { command: [] as readonly string[], healthCheck: [] as readonly string[] }
  const ignored = shipped('Containerfile.dockerignore').split('\n').filter(Boolean)
  const carryOut: Readonly<Record<string, (text: string) => void>> = {
    FROM: (text) => expect(text).toMatch(/\bnode:24-/),
    WORKDIR: (text) => expect(text).toBe('/opt/tracker'),
    COPY: (text) => {
      expect(text).toBe('. .')
      for (const file of ignored.flatMap((pattern) => globSync(pattern, { cwd: folder })))
        rmSync(join(folder, file), { recursive: true })
    },
    RUN: (text) => {
      const { status, stderr } = spawnSync('sh', ['-c', here(text)], { cwd: folder, env, encoding: 'utf8' })
      expect({ text, status, stderr }).toMatchObject({ status: 0 })
    },
    USER: (text) => expect(text).toBe('node'),
    ENV: (text) => void Object.assign(env, variables(here(text))),
    VOLUME: (text) => expect(text).toBe('/data'),
    EXPOSE: (text) => expect(text).toBe(env['PORT']),
    HEALTHCHECK: (text) => void (made.healthCheck = listed(text)),
    CMD: (text) => void (made.command = listed(text)),
  }
  mkdirSync(cache)
  for (const line of shipped('Containerfile').split('\n')) {
    const [, name = '', text = ''] = /^(\w+) (.*)$/.exec(line) ?? []
    if (name !== '') (carryOut[name] ?? (() => expect.fail(`no instruction ${name}`)))(text)
  }
  return { folder, data, env, ...made, remove: machine.remove }
}

const variables = (text: string) =>
  Object.fromEntries(text.split(' ').map((one) => one.split('=', 2) as [string, string]))
