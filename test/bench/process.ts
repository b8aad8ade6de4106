import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteTable } from '@tracker/storage'
import { scenario, storyOnTheDay } from '../browser/example-story.ts'
import { bareSqlite } from './bare.ts'
import { delivering, type SignedReport, signing } from './delivering.ts'
import type { Goal } from './goal.ts'
import { quantile } from './measure.ts'
import { duration } from './print.ts'
import { type RecordingTable, recordingTable } from './recording-table.ts'
import { type Load, loadOf, type Server, startBare, startServer } from './servers.ts'
import { begun, fileMany, longest, storyOf } from './long-story.ts'

const story = `/scenarios/${scenario}`

async function tagOf(server: Server, path: string): Promise<string> {
  return (await fetch(server.url + path, { method: 'HEAD' })).headers.get('ETag') ?? ''
}

/** Names the answers of another status than the load is about, since they cost something else. */
const failures = ({ failed }: Load) => (failed === 0 ? '' : `, ${failed} FAILED`)

function reached(goal: string, least: number, ours: Load, bare: Load, beside: string): Goal {
  const share = bare.cpu / ours.cpu
  return {
    id: 'P12',
    goal: `${goal} ≥ ${least} × ${beside}, by CPU a request`,
    figure: `${share.toFixed(2)} (${Math.round(ours.perSecond)}/s, p99 ${ours.p99} ms${failures(ours)})`,
    beside: `${Math.round(bare.perSecond)}/s${failures(bare)}`,
    holds: share >= least && ours.failed === 0 && bare.failed === 0,
  }
}

/** P12: what one process serves from memory, beside a bare Hono. */
async function reads(server: Server, folder: string): Promise<readonly Goal[]> {
  const bytes = (await (await fetch(server.url + story)).arrayBuffer()).byteLength
  const bare = await startBare(bytes)
  try {
    const known = async (path: string) => {
      return { headers: { 'If-None-Match': await tagOf(server, path) }, status: 304 }
    }
    const [hello, sent] = [await loadOf(bare, '/'), await loadOf(bare, '/page')]
    return [
      reached('status', 0.4, await loadOf(server, `/v1${story}`), hello, 'hello'),
      reached(
        '304 of the status',
        0.4,
        await loadOf(server, `/v1${story}`, await known(`/v1${story}`)),
        hello,
        'hello',
      ),
      reached('304 of the page', 0.4, await loadOf(server, story, await known(story)), hello, 'hello'),
      reached('page', 0.6, await loadOf(server, story), sent, 'its bytes from memory'),
      await appends(server, folder),
    ]
  } finally {
    await bare.stop()
  }
}

/** The number of reports, and of concurrent clients that file them. */
const filed = 1_000
const writers = 20

/** Sends a signed report over a connection that is kept alive, and returns the status. */
function post(url: URL, agent: Agent, { body, headers }: SignedReport): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject).end(body)
  })
}

/** How many of the reports were refused, and how long all took, in milliseconds. */
async function fileAll(server: Server, reports: readonly SignedReport[]) {
  const url = new URL('/v1/webhooks/newsdesk', server.url)
  const agent = new Agent({ keepAlive: true, maxSockets: writers })
  // Oldest first: an older report after a newer one is late, and rewrites everything after it.
  const waiting = reports.toReversed()
  let refused = 0
  const client = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      if ((await post(url, agent, next)) !== 201) refused++
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: writers }, client))
  agent.destroy()
  return { refused, took: performance.now() - start }
}

/** The bytes of the items that one more report of the example story puts, once its deadlines have been carried out. */
async function sizesOfAppend(): Promise<readonly number[]> {
  let recording: RecordingTable | undefined
  const told = await storyOnTheDay((table) => (recording = recordingTable(table)))
  const timestamp = new Date().toISOString()
  told.at(timestamp)
  for (const id of ['one', 'more'])
    await told.file(id, { type: 'report.filed', timestamp, data: { scenario, headline: 'They met.' } })
  return recording?.lastPuts() ?? []
}

/**
 * Appends of twenty clients at once, signed before and after a few to warm up, beside commits of as many items with as
 * many bytes by SQLite alone. Several appends share a commit, so that its fsync is no longer what they cost: a request,
 * a signature, a decision, the compression and hashes of what is stored are, all on the one thread of the process. That
 * CPU is the floor that is printed; no number of clients gets below it.
 */
async function appends(server: Server, folder: string): Promise<Goal> {
  const signed = signing(folder)
  const report = () => signed({ scenario })
  await fileAll(server, Array.from({ length: filed / 2 }, report))
  const reports = Array.from({ length: filed }, report)
  const before = server.cpu()
  const { refused, took } = await fileAll(server, reports)
  const cpu = (server.cpu() - before) / filed
  const sizes = await sizesOfAppend()
  const { transact } = bareSqlite(join(folder, 'bare.db'), sizes)
  const begin = performance.now()
  for (let n = 0; n < filed; n++) transact()
  const bare = filed / ((performance.now() - begin) / 1000)
  const ours = filed / (took / 1000)
  return {
    id: 'P12',
    goal: `appends ≥ 0.6 × bare SQLite commits of ${sizes.length} items of the same size`,
    figure: `${(ours / bare).toFixed(2)} (${Math.round(ours)}/s)`,
    beside: `${Math.round(bare)}/s; floor ${duration(cpu)} of CPU an append, ${Math.round(1000 / cpu)}/s`,
    holds: refused === 0 && ours >= 0.6 * bare,
  }
}

const seconds = 10

/** P16: how long `/health` takes while ten clients send only costly requests about a long story. */
async function undisturbed(server: Server, folder: string): Promise<Goal> {
  const deliver = delivering(server, folder)
  const end = Date.now() + seconds * 1000
  const path = `/v1/scenarios/${storyOf(longest)}`
  let late = 0
  let done = 0
  let failed = 0
  const costly = async (client: number) => {
    while (Date.now() < end) {
      const occurred = new Date(begun - ++late * 1_000).toISOString()
      const answer =
        client % 4 === 0
          ? await fetch(`${server.url}${path}?asOf=${new Date(begun + late).toISOString()}`)
          : client % 4 === 1
            ? await fetch(`${server.url}${path}/verify`)
            : client % 4 === 2
              ? await fetch(`${server.url}${path}/export`)
              : await deliver({ scenario: storyOf(longest), track: 'talks', event: 'meet', occurred })
      if (!answer.ok) failed++
      // A whole export can take longer than the measurement.
      for await (const _ of answer.body ?? []) if (Date.now() >= end) break
      done++
    }
  }
  const taken: number[] = []
  const health = async () => {
    while (Date.now() < end) {
      const start = performance.now()
      await (await fetch(`${server.url}/health`)).arrayBuffer()
      taken.push(performance.now() - start)
      await new Promise((resolve) => void setTimeout(resolve, 10))
    }
  }
  await Promise.all([health(), ...Array.from({ length: 10 }, (_, client) => costly(client))])
  const p99 = quantile(taken, 0.99)
  return {
    id: 'P16',
    goal: `/health p99 ≤ 50 ms while ten clients ask for what is costly, ${longest.toLocaleString('en')} revisions`,
    figure: `${p99.toFixed(0)} ms (median ${quantile(taken, 0.5).toFixed(0)} ms)`,
    beside: `${done} costly requests in ${seconds} s, ${failed} refused`,
    holds: p99 <= 50 && failed === 0,
  }
}

/** P12 and P16: the server as `npm start` runs it. */
export async function oneProcess(): Promise<readonly Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const file = join(folder, 'tracker.db')
  try {
    const small = await startServer(folder)
    const goals = [...(await reads(small, folder))]
    await small.stop()
    const table = sqliteTable(file)
    await fileMany(table, longest)
    await table.close()
    const long = await startServer(folder, { TRACKER_DATA: file, TRACKER_EXAMPLES: 'none' })
    goals.push(await undisturbed(long, folder))
    await long.stop()
    return goals
  } finally {
    rmSync(folder, { recursive: true })
  }
}
