import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A server in a process of its own. */
export interface Server {
  readonly url: string
  /** Milliseconds of CPU that it has used. */
  readonly cpu: () => number
  /** Bytes of memory that it takes. */
  readonly memory: () => number
  stop(): Promise<void>
}

async function launched(child: ChildProcess, urlIn: (line: string) => string | undefined): Promise<Server> {
  const ended = once(child, 'exit')
  const kill = () => void child.kill()
  process.once('exit', kill)
  if (!child.stdout) throw new Error('the server prints nothing')
  let url: string | undefined
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) if ((url = urlIn(line)) !== undefined) break
  if (url === undefined) throw new Error('the server did not start')
  child.stdout.resume()
  const stat = () => readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ')
  return {
    url,
    // proc_pid_stat(5): times in hundredths of a second, memory in pages of 4 KB.
    cpu: () => (Number(stat()[13]) + Number(stat()[14])) * 10,
    memory: () => Number(stat()[23]) * 4096,
    stop: async () => {
      process.off('exit', kill)
      child.kill()
      await ended
    },
  }
}

/** Starts the tracker as `npm start` does, with its data in a folder. */
export function startServer(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const settings = { PORT: '0', TRACKER_EXAMPLES: `${root}scenarios`, TRACKER_COSTLY_RATE: '0', ...env }
  const child = spawn(process.execPath, [`${root}scripts/run.ts`, `${root}packages/server/src/main.ts`], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return launched(child, (line) => (JSON.parse(line) as { event?: string; url?: string }).url)
}

/** Starts a bare Hono that answers "hello" at `/`, and a number of bytes from memory at `/page`. */
export function startBare(bytes: number): Promise<Server> {
  const script = `
    import { createServer } from 'node:http'
    import { getRequestListener } from '@hono/node-server'
    import { Hono } from 'hono'
    const page = 'x'.repeat(${bytes})
    const app = new Hono()
      .get('/', (c) => c.text('hello'))
      .get('/page', (c) => c.body(page, 200, { 'Content-Type': 'text/html; charset=utf-8' }))
    const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1', () =>
      console.log('http://127.0.0.1:' + server.address().port))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: `${root}packages/server`,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return launched(child, (line) => line)
}

/** The cost of a load of requests. */
export interface Load {
  /** Milliseconds of the server's CPU for a request. */
  readonly cpu: number
  readonly perSecond: number
  readonly p99: number
  /** Requests without an answer, or with one of another status than expected. */
  readonly failed: number
}

/**
 * Sends a number of requests over twenty connections, after a few to warm up; each is expected to be answered with this
 * status.
 */
export async function loadOf(
  server: Server,
  path: string,
  {
    headers = {},
    status = 200,
    amount = 10_000,
  }: {
    readonly headers?: Record<string, string>
    readonly status?: number
    readonly amount?: number
  } = {},
): Promise<Load> {
  const send = (count: number) =>
    autocannon({ url: `${server.url}${path}`, connections: 20, amount: count, headers })
  await send(500)
  const before = server.cpu()
  const { requests, latency, errors, timeouts, statusCodeStats } = await send(amount)
  const others = requests.total - (statusCodeStats[status]?.count ?? 0)
  return {
    cpu: (server.cpu() - before) / requests.total,
    perSecond: requests.average,
    p99: latency.p99,
    failed: errors + timeouts + others,
  }
}
