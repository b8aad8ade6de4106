import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessDocument, keyOf, secretOf } from '@tracker/http/testing/access'
import { sign } from '@tracker/http'
import { needing } from '@tracker/testing/parts/needing'
import { program } from '@tracker/testing/parts/parts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followingSamples } from '../../packages/pages/src/docs/following-samples.ts'
import { freePort } from '@tracker/testing/free-port'
import { startTracker, type TrackerProcess, trackerCommand } from '../tracker-process.ts'

const scenario = 'ukraine-diplomatic-track'

let folder: string
let tracker: TrackerProcess
let children: ChildProcess[]
let servers: Server[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receivers-'))
  children = []
  servers = []
  const env = { TRACKER_ACCESS: JSON.stringify(accessDocument()), TRACKER_ALLOW_ADDRESSES: '127.0.0.1' }
  tracker = await startTracker(folder, env)
})
afterEach(async () => {
  for (const child of children) child.kill()
  for (const server of servers) server.close()
  tracker.signal('SIGKILL')
  await tracker.ended
  rmSync(folder, { recursive: true })
})

const sample = (title: string) =>
  followingSamples(tracker.url, scenario).find(({ language }) => language.includes(title))?.code ?? ''

/** Subscribes by the command line, and returns the secret that it prints once. */
async function subscribe(port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}/hook`
  const options = ['--scenario', scenario, '--key', keyOf('admin'), '--json']
  const { out, err } = await trackerCommand(folder, tracker.url, 'subscriptions', 'add', url, ...options)
  expect(err).toBe('')
  return (JSON.parse(out) as { secret: string }).secret
}

interface Receiver {
  readonly url: string
  /** A line or an id for each delivery that it processed. */
  readonly did: () => readonly string[]
}

/** Posts without a signature that counts; returns the status of the answer, if there is one. */
async function forge(url: string): Promise<number | undefined> {
  const headers = {
    'webhook-id': 'forged',
    'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
    'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
  }
  return (await fetch(url, { method: 'POST', headers, body: '{}' }).catch(() => undefined))?.status
}

/** Runs a receiver. */
async function receiving(command: string, file: string, title: string): Promise<Receiver> {
  const port = await freePort()
  writeFileSync(join(folder, file), sample(title))
  const env = { ...process.env, PORT: String(port), WEBHOOK_SECRET: await subscribe(port) }
  const child = spawn(command, [join(folder, file)], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += String(chunk)))
  const url = `http://127.0.0.1:${port}/hook`
  await vi.waitFor(async () => expect(await forge(url)).toBe(401), { timeout: 20_000, interval: 50 })
  return { url, did: () => printed.split('\n').slice(0, -1) }
}

/** A web server that runs the shell's receiver as a CGI program (RFC 3875). */
async function receivingByCgi(): Promise<Receiver> {
  const [script, seen] = [join(folder, 'receiver.sh'), join(folder, 'seen')]
  mkdirSync(seen)
  writeFileSync(script, sample('shell'))
  let secret = ''
  const run = async (request: IncomingMessage, response: ServerResponse) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [
      `HTTP_${name.toUpperCase().replaceAll('-', '_')}`,
      String(value),
    ])
    const env = {
      ...process.env,
      ...Object.fromEntries(headers),
      CONTENT_LENGTH: request.headers['content-length'],
      SEEN: seen,
      WEBHOOK_SECRET: secret,
    }
    const child = spawn('bash', [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
    // A script that refuses a delivery may end before it has read the body, and the pipe breaks.
    child.stdin.on('error', () => request.unpipe(child.stdin))
    request.pipe(child.stdin)
    const out = Buffer.concat(await child.stdout.toArray()).toString()
    response.writeHead(Number(/^Status: (\d+)/.exec(out)?.[1] ?? 500)).end()
  }
  const server = createServer((request, response) => void run(request, response)).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  secret = await subscribe(port)
  const did = () =>
    readdirSync(seen)
      .filter((name) => !name.endsWith('.part'))
      .toSorted()
  return { url: `http://127.0.0.1:${port}/hook`, did }
}

needing(
  'python',
  'curl',
  'openssl',
)('the receivers of the documentation', () => {
  it('take what the tracker sends, in order and once, and nothing that somebody else signed', async () => {
    const typescript = await receiving(process.execPath, 'receiver.mts', 'TypeScript')
    const python = await receiving(program('python'), 'receiver.py', 'Python')
    const shell = await receivingByCgi()
    for (const { url } of [typescript, python, shell]) expect(await forge(url)).toBe(401)
    const status = await (await fetch(`${tracker.url}/v1/scenarios/${scenario}`)).json()
    const { revision, tracks } = status as { revision: number; tracks: object }
    for (const n of [1, 2]) {
      const now = Date.now()
      const data = { scenario, headline: 'Filed by a test' }
      const body = JSON.stringify({ type: 'report.filed', timestamp: new Date(now).toISOString(), data })
      const headers = sign({ id: `msg_receivers-${n}`, body, secret: secretOf('newsdesk'), now })
      const url = `${tracker.url}/v1/webhooks/newsdesk`
      await fetch(url, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body })
    }
    const numbers = [revision + 1, revision + 2]
    const lines = numbers.map((n) => `${scenario} ${n} report ${Object.keys(tracks).length}`)
    const wait = { timeout: 20_000, interval: 50 }
    await vi.waitFor(() => expect(typescript.did()).toEqual(lines), wait)
    await vi.waitFor(() => expect(python.did()).toEqual(lines), wait)
    await vi.waitFor(() => expect(shell.did()).toEqual(numbers.map((n) => `${scenario}_${n}_report`)), wait)
  })
})
