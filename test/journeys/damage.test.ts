import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sign } from '@tracker/http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { accessIn, startTracker, type TrackerProcess, trackerCommand } from '../tracker-process.ts'

const story = 'ukraine-diplomatic-track'
let folder: string
let data: string
let tracker: TrackerProcess

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damage-'))
  data = join(folder, '.data/tracker.db')
  tracker = await startTracker(folder)
  await stopped()
})
afterEach(async () => {
  tracker.signal('SIGKILL')
  await tracker.ended
  rmSync(folder, { recursive: true })
})

async function stopped() {
  tracker.signal('SIGTERM')
  return tracker.ended
}

const ask = async (path: string) => {
  const answer = await fetch(`${tracker.url}${path}`)
  const body = (await answer.json()) as Readonly<Record<string, unknown>>
  return { status: answer.status, body }
}

async function file(): Promise<number> {
  const report = { scenario: story, headline: 'Filed by a test' }
  const body = JSON.stringify({ type: 'report.filed', timestamp: new Date().toISOString(), data: report })
  const secret = accessIn(folder).sources['newsdesk']?.secrets?.[0] ?? ''
  const headers = {
    ...sign({ id: 'msg_damage', body, secret, now: Date.now() }),
    'Content-Type': 'application/json',
  }
  return (await fetch(`${tracker.url}/v1/webhooks/newsdesk`, { method: 'POST', headers, body })).status
}

it('of rows, each no longer JSON in its own way, is listed row by row, and costs the answers that need them', async () => {
  const db = new DatabaseSync(data)
  const kinds = ['G#', 'K#', 'M#', 'N#', 'O#', 'P#']
  const ways = ["''", "'x'", "'null'", 'substr(data, 1, length(data) / 2)', "replace(data, '{', '[')"]
  const rows = kinds.flatMap((kind, at) => {
    const found = db
      .prepare('SELECT pk, sk FROM items WHERE pk = ? AND sk >= ? ORDER BY sk LIMIT 1')
      .get(`S#${story}`, kind)
    const { pk, sk } = found as { readonly pk: string; readonly sk: string }
    if (!sk.startsWith(kind)) return []
    db.exec(`UPDATE items SET data = ${ways[at % ways.length]} WHERE pk = '${pk}' AND sk = '${sk}'`)
    return [`${pk} ${sk}`]
  })
  db.close()
  expect(rows.length).toBeGreaterThan(4)
  tracker = await startTracker(folder)
  const { out, err, exitCode } = await trackerCommand(folder, tracker.url, 'verify', '--json')
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 1 })
  const { items } = JSON.parse(out) as {
    readonly items: readonly { readonly faults: readonly { readonly item: string }[] }[]
  }
  const named = items.flatMap(({ faults }) => faults.map(({ item }) => item))
  expect(named).toEqual(expect.arrayContaining(rows))
  expect((await ask('/health')).status).toBe(200)
  expect((await ask('/v1/scenarios')).status).toBe(200)
  const history = await ask(`/v1/scenarios/${story}/history`)
  expect(history).toMatchObject({ status: 500, body: { type: '/problems/damaged' } })
  expect(await file()).toBeOneOf([201, 500])
})

it('of a definition keeps its story from the lists, which say so, and from being called whole or exported', async () => {
  const db = new DatabaseSync(data)
  db.exec(`UPDATE items SET data = 'x' WHERE pk = 'S#${story}' AND sk LIKE 'D#%'`)
  db.close()
  tracker = await startTracker(folder)
  expect(await ask('/v1/scenarios')).toMatchObject({ status: 200, body: { leftOut: 1 } })
  const all = await trackerCommand(folder, tracker.url, 'verify')
  expect(all).toMatchObject({ err: '', exitCode: 1 })
  expect(all.out).toContain('1 scenario is damaged and left out of the list')
  const one = await trackerCommand(folder, tracker.url, 'verify', story)
  expect(one).toMatchObject({ err: '', exitCode: 1 })
  expect(one.out).toContain(`S#${story} D#00000001`)
  const exported = await trackerCommand(folder, tracker.url, 'export', '--all')
  expect(exported).toMatchObject({ out: '', exitCode: 1 })
  expect((await stopped()).out).toContain(`"event":"list-failure","scenario":"${story}"`)
})

it('of the file makes the tracker unwell, and every write and each read that meets it say which file', async () => {
  tracker = await startTracker(folder)
  expect((await ask('/health')).status).toBe(200)
  const page = 4096
  const { size } = statSync(data)
  const handle = openSync(data, 'r+')
  // All but the first, which every process has in mind.
  for (let at = page; at < size; at += page) writeSync(handle, Buffer.alloc(page, 0xff), 0, page, at)
  closeSync(handle)
  const named = { detail: expect.stringContaining('tracker.db is damaged') }
  expect(await ask(`/v1/scenarios/${story}/history`)).toMatchObject({ status: 503, body: named })
  expect(await ask('/health')).toMatchObject({ status: 503, body: named })
  expect(await file()).toBe(503)
  expect((await fetch(`${tracker.url}/openapi.json`)).status).toBe(200)
  const { exitCode, out } = await stopped()
  expect(exitCode).toBe(0)
  expect(out).toMatch(/"event":"writes-refused"[^\n]*tracker\.db is damaged/)
  await expect(startTracker(folder)).rejects.toThrow('tracker.db is damaged')
})
