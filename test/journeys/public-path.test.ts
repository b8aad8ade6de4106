import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sign } from '@tracker/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessIn, startTracker, trackerCommand, type TrackerProcess } from '../tracker-process.ts'
import { strippingProxy } from './stripping-proxy.ts'
import { walkLinks } from './walk-links.ts'

const story = 'ukraine-diplomatic-track'
const folder = mkdtempSync(join(tmpdir(), 'public-path-'))
let proxy: Awaited<ReturnType<typeof strippingProxy>>
let tracker: TrackerProcess

beforeAll(async () => {
  proxy = await strippingProxy('/tracker')
  tracker = await startTracker(folder, { TRACKER_URL: `${proxy.url}/` })
  proxy.forwardTo(tracker.url)
})
afterAll(async () => {
  tracker.signal('SIGTERM')
  await tracker.ended
  await proxy.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${proxy.url}${path}`, { redirect: 'manual', ...init })

describe('a tracker under a path that a proxy strips', () => {
  it('has no link that leaves the path, and none that leads nowhere', { timeout: 120_000 }, async () => {
    await walkLinks(proxy.url)
    expect(proxy.strays).toEqual([])
  })

  it('says so to programs: in its document, and where a write left its revision', async () => {
    const document = await (await ask('/openapi.json')).text()
    expect(JSON.parse(document)).toMatchObject({
      servers: [{ url: '/tracker' }],
      paths: { '/problems/{slug}': expect.anything() },
    })
    expect(document).not.toMatch(/[("]\/problems\/(?!\{)/)
    const secret = accessIn(folder).sources['newsdesk']?.secrets?.[0] ?? ''
    const data = { scenario: story, headline: 'Filed through the proxy' }
    const body = JSON.stringify({ type: 'report.filed', timestamp: new Date().toISOString(), data })
    const signed = sign({ id: 'msg_proxy', body, secret, now: Date.now() })
    const headers = { ...signed, 'Content-Type': 'application/json' }
    const answer = await ask('/v1/webhooks/newsdesk', { method: 'POST', headers, body })
    expect(answer.status).toBe(201)
    const location = answer.headers.get('Location') ?? ''
    expect(location).toMatch(/^\/tracker\/v1\/scenarios\//)
    expect((await fetch(new URL(location, proxy.url))).status).toBe(200)
  })

  it('is reached by the command line at its public address', async () => {
    const { out, err, exitCode } = await trackerCommand(folder, proxy.url, 'status', story)
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 })
    expect(out).toContain('ceasefire')
  })
})
