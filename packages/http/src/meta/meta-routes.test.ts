import { Unavailable } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { trackerApp } from '../tracker-app.ts'
import { problems } from '../problem/problems.ts'
import { accessDocument } from '../testing/access.ts'
import { bodyOf } from '../testing/body.ts'
import { problemOf } from '../testing/problem.ts'
import { emptyTracker, start } from '../testing/tracker.ts'

const day = 24 * 60 * 60 * 1000

describe('the health', () => {
  it('is ok, not kept by caches, and says when the last check ended', async () => {
    const made = emptyTracker()
    const before = await made.ask('/health')
    expect([before.status, before.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    expect(await bodyOf(before)).toEqual({ status: 'ok', lastCheck: null })
    await made.scenarios.checkAll()
    expect(await bodyOf(await made.ask('/health'))).toEqual({
      status: 'ok',
      lastCheck: '2025-05-18T12:00:00Z',
    })
  })

  it('is 503 once no check has ended for three minutes, on a table that was never checked too', async () => {
    const made = emptyTracker()
    for (const last of ['no check has ended yet', 'the last check ended at 2025-05-18T12:03:00.001Z']) {
      made.clock.pass(180_000)
      expect((await made.ask('/health')).status).toBe(200)
      made.clock.pass(1)
      const problem = await problemOf(await made.ask('/health'))
      expect(problem).toMatchObject({ status: 503, type: '/problems/unavailable' })
      expect(problem.detail).toBe(`${last}, and one is due every 60 seconds`)
      await made.scenarios.checkAll()
      expect((await made.ask('/health')).status).toBe(200)
    }
  })

  it('is 503 with Retry-After while the table cannot serve, and ok again once it can', async () => {
    let down = true
    const made = emptyTracker({
      around: (table) => ({
        ...table,
        get: (key) => (down ? Promise.reject(new Unavailable('down')) : table.get(key)),
      }),
    })
    const response = await made.ask('/health')
    expect(response.headers.get('Retry-After')).toMatch(/^[1-9]\d*$/)
    expect(await problemOf(response)).toMatchObject({ status: 503, type: '/problems/unavailable' })
    down = false
    expect((await made.ask('/health')).status).toBe(200)
  })

  it.each([
    [true, 503, { detail: 'the file is damaged' }],
    [false, 200, { status: 'degraded', reason: 'writes are refused: the file is damaged' }],
  ])('while the table takes no writes, which lasts: %s, is %i', async (lasting, status, body) => {
    const { scenarios } = emptyTracker()
    const outage = () => ({ message: 'the file is damaged', lasting })
    const app = trackerApp({ scenarios, access: () => accessDocument(), now: () => start, outage })
    const response = await app.request('/health')
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject(body)
  })
})

describe('the types of problems', () => {
  it('each have a page where their type leads', async () => {
    const { ask } = emptyTracker()
    for (const [code, { status, title, description }] of Object.entries(problems)) {
      const page = await bodyOf(await ask(`/problems/${code}`))
      expect(page).toEqual({ type: `/problems/${code}`, status, title, description })
    }
    const list = await bodyOf<{ items: readonly { type: string }[] }>(await ask('/problems'))
    expect(list.items.map(({ type }) => type)).toEqual(
      Object.keys(problems).map((code) => `/problems/${code}`),
    )
  })

  it('are not there under any other name', async () => {
    const { ask } = emptyTracker()
    for (const slug of ['nothing', 'constructor', '%00', 'x'.repeat(10_000)]) {
      expect(JSON.stringify(await problemOf(await ask(`/problems/${slug}`))).length).toBeLessThan(1_000)
    }
  })
})

describe('security.txt', () => {
  it('has the fields of RFC 9116, and expires within the year, not before eleven months', async () => {
    const made = emptyTracker()
    const url = 'https://tracker.example/.well-known/security.txt'
    const response = await made.app.request(url)
    expect(response.headers.get('Content-Type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
    const lines = (await response.text()).split('\n')
    expect(lines.pop()).toBe('')
    const fields = lines.map((line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line)?.slice(1) ?? [])
    expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical'])
    const values = Object.fromEntries(fields)
    expect(values['Contact']).toMatch(/^https:\/\/tracker\.example\//)
    expect(values['Canonical']).toBe(url)
    const expires = Date.parse(values['Expires'])
    expect(expires).toBeLessThan(start + 365 * day)
    expect(expires).toBeGreaterThan(start + 334 * day)
  })

  it('names the public origin if that is known, whatever host a request names, and is kept an hour at most', async () => {
    const { scenarios } = emptyTracker()
    const app = trackerApp({
      scenarios,
      access: () => accessDocument(),
      now: () => start,
      base: 'https://tracker.example',
    })
    const response = await app.request('https://elsewhere.example/.well-known/security.txt')
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=3600')
    const text = await response.text()
    expect(text).toContain('Contact: https://tracker.example/docs#security\n')
    expect(text).toContain('Canonical: https://tracker.example/.well-known/security.txt\n')
    expect(text).not.toContain('elsewhere')
  })
})
