import { type Allowance, trackerApp } from '@tracker/http'
import { type Table, wantedReads } from '@tracker/storage'
import { expect, it } from 'vitest'
import { pageRefusals, pageResources } from '../routes.ts'
import { desk } from '../testing/desk.ts'
import { talksSite } from '../testing/talks-site.ts'

const talks = {
  title: 'Talks',
  tracks: {
    talks: {
      initial: 'planned',
      states: { planned: { on: { hold: 'held' } }, held: { on: { plan: 'planned' } } },
    },
  },
}

const unbounded: Allowance = {
  take: () => undefined,
  turn: async () => {},
  begin: () => () => 0,
  charge: () => {},
}

/** The site of one process with a short story. */
async function site() {
  let reads = 0
  let watching = () => {}
  const counted =
    <Given extends unknown[], T>(read: (...given: Given) => T) =>
    (...given: Given): T => {
      reads++
      watching()
      return read(...given)
    }
  const { deps, at, define, file } = desk('2025-05-18T12:00:00Z', (table: Table) =>
    wantedReads({
      ...table,
      get: counted(table.get),
      query: counted(table.query),
      index: counted(table.index),
    }),
  )
  await define('talks', talks)
  for (let minute = 10; minute < 25; minute++) {
    const timestamp = `2025-05-18T12:${minute}:00Z`
    at(timestamp)
    const event = minute % 2 === 0 ? 'hold' : 'plan'
    const data = { scenario: 'talks', track: 'talks', event, headline: `Minute ${minute}` }
    await file(`msg_${minute}`, { type: 'report.filed', timestamp, data })
  }
  const { assets } = await talksSite()
  const logged: unknown[] = []
  const given = { ...deps, allowance: unbounded, log: (entry: object) => void logged.push(entry) }
  const pages = { ...given, base: 'https://tracker.example', version: '1', assets }
  const app = trackerApp(given, pageResources(pages), pageRefusals(pages))
  /** Asks, and leaves with the read of this number; returns the status and the reads until then and afterwards. */
  const ask = async (path: string, leavesWith = Infinity) => {
    const leaving = new AbortController()
    const before = reads
    watching = () => {
      if (reads - before >= leavesWith) leaving.abort()
    }
    const response = await app.request(path, { signal: leaving.signal })
    await response.text().catch(() => undefined)
    watching = () => {}
    return { status: response.status, reads: reads - before }
  }
  return { ask, logged }
}

/** Reads of one client alone, and those of pages, whose overviews all readers share. */
const alone = [
  '/v1/scenarios/talks/verify',
  '/v1/scenarios/talks/export',
  '/v1/scenarios/talks/export?format=csv',
  '/v1/scenarios/talks/history?asOf=2025-05-18T12:20:00Z',
  '/v1/scenarios/talks/diff?from=3&to=10',
  '/v1/scenarios/talks?asOf=2025-05-18T12:15:00Z&knownAt=2025-05-18T12:20:00Z',
  '/',
]
const shared = [
  '/scenarios/talks?asOf=2025-05-18T12:20:00Z',
  '/scenarios/talks/tracks/talks',
  '/v1/scenarios/talks/ribbon.svg',
]

it.each([...alone, ...shared])('%s stops when its client has left, and harms no other one', async (path) => {
  const { ask, logged } = await site()
  // The first list of a table makes the secret that seals its cursors, for all.
  await ask('/v1/scenarios')
  for (let leavesWith = 1; ; leavesWith++) {
    const left = await ask(path, leavesWith)
    expect([200, 499]).toContain(left.status)
    if (alone.includes(path)) expect(left.reads).toBeLessThanOrEqual(leavesWith)
    expect(logged).toEqual([])
    expect((await ask(path)).status).toBe(200)
    if (left.reads < leavesWith) break
  }
})
