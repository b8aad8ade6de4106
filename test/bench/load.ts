import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { delivering } from './delivering.ts'
import { follow } from './follow.ts'
import { quantile } from './measure.ts'
import { table } from './print.ts'
import { type Server, startServer } from './servers.ts'

/** Minutes of load, 10 unless the command line says otherwise. */
const minutes = Number(process.argv[3] ?? 10)

/** Connections that follow the story meanwhile; each has to hear of every report. */
const followers = 500

const scenario = 'ukraine-diplomatic-track'
const api = `/v1/scenarios/${scenario}`
const day = 86_400_000

/** The requests of a mixed load, each with the pause of its client between two, in milliseconds. */
function clients(server: Server, deliver: (data: object) => Promise<Response>) {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })
  let tag = ''
  const unchanged = async () => {
    const answer = await get(api, { 'If-None-Match': tag })
    tag = answer.headers.get('ETag') ?? ''
    return answer
  }
  const late = () => {
    const occurred = new Date(Date.now() - Math.ceil(Math.random() * 5 * day)).toISOString()
    return deliver({ scenario, occurred })
  }
  return {
    status: { pause: 5, ask: () => get(api) },
    'conditional status': { pause: 2, ask: unchanged },
    page: { pause: 10, ask: () => get(`/scenarios/${scenario}`, { 'Accept-Language': 'uk, en;q=0.5' }) },
    feed: { pause: 50, ask: () => get(`${api}/feed.atom`) },
    history: { pause: 100, ask: () => get(`${api}/history?limit=50&order=desc`) },
    asOf: { pause: 500, ask: () => get(`${api}?asOf=${new Date(Date.now() - 3_600_000).toISOString()}`) },
    write: { pause: 500, ask: () => deliver({ scenario }) },
    'late write': { pause: 5_000, ask: late },
    health: { pause: 100, ask: () => get('/health') },
  }
}

const folder = mkdtempSync(join(tmpdir(), 'load-'))
const server = await startServer(folder)
try {
  const taken = new Map<string, number[]>()
  let failed = 0
  let filed = 0
  let heard = 0
  const opening = Array.from({ length: followers }, () => follow(server.url, scenario, () => heard++))
  const following = await Promise.all(opening)
  const end = Date.now() + minutes * 60_000
  const client = async ([name, { pause, ask }]: [
    string,
    { pause: number; ask: () => Promise<Response> },
  ]) => {
    while (Date.now() < end) {
      const start = performance.now()
      try {
        const answer = await ask()
        await answer.arrayBuffer()
        if (answer.status >= 400) failed++
        if (answer.status === 201) filed++
      } catch {
        failed++
      }
      const times = taken.get(name) ?? []
      times.push(performance.now() - start)
      taken.set(name, times)
      await pass(pause)
    }
  }
  const all = clients(server, delivering(server, folder))
  const names = Object.keys(all)
  const row = (minute: string, times: ReadonlyMap<string, readonly number[]>) => [
    minute,
    ...names.map((name) => `${quantile(times.get(name) ?? [], 0.99).toFixed(0)} ms`),
    `${(filed * followers - heard).toLocaleString('en')} of ${(filed * followers).toLocaleString('en')}`,
    String(failed),
    `${Math.round(server.memory() / 1e6)} MB`,
  ]
  const rows = [['p99, minute', ...names, 'unheard', 'failed', 'memory']]
  const running = Promise.all(Object.entries(all).map(client))
  const every = Math.min(60_000, (minutes * 60_000) / 4)
  for (let at = Date.now() + every; at <= end + 1_000; at += every) {
    await pass(at - Date.now())
    rows.push(row(((minutes * 60_000 - (end - at)) / 60_000).toFixed(1), taken))
    taken.clear()
  }
  await running
  await pass(1_000)
  for (const socket of following) socket.destroy()
  table(rows)
  const unheard = filed * followers - heard
  console.log(`${filed} reports, ${followers} followers, ${unheard} unheard a second after the end.`)
  process.exitCode = failed + unheard === 0 ? 0 : 1
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}
