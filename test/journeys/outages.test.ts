import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sign } from '@tracker/http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessIn, startTracker, type TrackerProcess } from '../tracker-process.ts'
import { eventually } from './eventually.ts'

const story = 'ukraine-diplomatic-track'
let folder: string
let data: string
const running: TrackerProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outages-'))
  data = join(folder, '.data/tracker.db')
})
afterEach(async () => {
  for (const { signal, ended } of running.splice(0)) {
    signal('SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true })
})

async function started(...how: Parameters<typeof startTracker> extends [string, ...infer T] ? T : never) {
  const tracker = await startTracker(folder, ...how)
  running.push(tracker)
  return tracker
}

/** A data file with the example story, which no process has open. */
async function filled(): Promise<void> {
  const { signal, ended } = await started()
  signal('SIGTERM')
  expect((await ended).exitCode).toBe(0)
}

let deliveries = 0

/** Delivers a signed body, by default a report of the story. */
async function deliver(url: string, body?: Uint8Array<ArrayBuffer>, type = 'application/json') {
  const report = { scenario: story, headline: 'Filed by a test' }
  const payload = { type: 'report.filed', timestamp: new Date().toISOString(), data: report }
  const bytes = body ?? new Uint8Array(Buffer.from(JSON.stringify(payload)))
  const secret = accessIn(folder).sources['newsdesk']?.secrets?.[0] ?? ''
  const signed = sign({ id: `msg_outage-${++deliveries}`, body: bytes, secret, now: Date.now() })
  const headers = { ...signed, 'Content-Type': type }
  const answer = await fetch(`${url}/v1/webhooks/newsdesk`, { method: 'POST', headers, body: bytes })
  return { status: answer.status, body: (await answer.json()) as { readonly detail?: string } }
}

async function health(url: string) {
  const answer = await fetch(`${url}/health`)
  return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> }
}

/** Serves reads, refuses writes, and says why everywhere. */
async function expectReadingAlone({ url, signal, ended }: TrackerProcess, why: string): Promise<void> {
  for (const path of [`/v1/scenarios/${story}`, `/scenarios/${story}`, `/v1/scenarios/${story}/feed.atom`])
    expect({ path, status: (await fetch(`${url}${path}`)).status }).toEqual({ path, status: 200 })
  const refused = await deliver(url)
  expect(refused.status).toBe(503)
  expect(refused.body).toMatchObject({ type: '/problems/unavailable', detail: expect.stringContaining(why) })
  expect(
    await eventually(
      () => health(url),
      ({ body }) => body['status'] !== 'ok',
    ),
  ).toMatchObject({
    status: 200,
    body: { status: 'degraded', reason: expect.stringContaining(why) },
  })
  signal('SIGTERM')
  const { out, exitCode } = await ended
  expect(exitCode).toBe(0)
  const logged = out.split('\n').filter((entry) => entry.includes('"event":"writes-refused"'))
  expect(logged).toHaveLength(1)
  expect(logged[0]).toContain(why)
}

describe('a tracker that cannot write', () => {
  it('serves reads if the disk is full at its start', async () => {
    await filled()
    const before = readFileSync(data)
    // A bound on the size of files stands in for a full disk.
    const tracker = await started({}, { after: "trap '' XFSZ; ulimit -f 0" })
    await expectReadingAlone(tracker, 'opened for reading alone: the disk is full or failing')
    expect(readFileSync(data)).toEqual(before)
  })

  it('serves reads if the disk is read-only at its start', async () => {
    await filled()
    // Rights do not hold root back.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}
    const files = [folder, join(folder, '.data'), data, join(folder, '.data/access.json')]
    if (nobody.uid !== undefined) for (const file of files) chownSync(file, nobody.uid, -1)
    chmodSync(data, 0o444)
    chmodSync(join(folder, '.data'), 0o555)
    await expectReadingAlone(await started({}, nobody), 'it is read-only')
    chmodSync(join(folder, '.data'), 0o755)
  })

  it('serves reads once its file has vanished', async () => {
    const tracker = await started()
    expect((await deliver(tracker.url)).status).toBe(201)
    rmSync(data)
    await expectReadingAlone(tracker, 'deleted or replaced while it was open; restart the tracker')
  })

  it('takes writes again once it can, and is well again', async () => {
    const { url } = await started({ TRACKER_CHECK_EVERY: 'PT1S' })
    await eventually(
      () => health(url),
      ({ body }) => body['lastCheck'] !== null,
    )
    const other = new DatabaseSync(data)
    other.exec('BEGIN IMMEDIATE')
    const unwell = await eventually(
      () => health(url),
      ({ status }) => status === 503,
    )
    expect(unwell.body).toMatchObject({
      type: '/problems/unavailable',
      detail: expect.stringMatching(/^the last check ended at .*, and one is due every 1 seconds/),
    })
    expect((await deliver(url)).status).toBe(503)
    other.exec('ROLLBACK')
    other.close()
    expect((await deliver(url)).status).toBe(201)
    const well = await eventually(
      () => health(url),
      ({ status, body }) => status === 200 && body['status'] === 'ok',
    )
    expect(well.body).toMatchObject({ status: 'ok' })
  })
})

describe('a signed delivery', () => {
  it.each(['application/json; charset=utf8', 'application/json; charset="UTF-8"'])(
    'may call its charset %s',
    async (type) => {
      const { url } = await started()
      expect((await deliver(url, undefined, type)).status).toBe(201)
    },
  )

  it('that is not UTF-8 is malformed, not unauthorized', async () => {
    const { url } = await started()
    expect(await deliver(url, new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      status: 400,
      body: { type: '/problems/malformed' },
    })
  })
})
