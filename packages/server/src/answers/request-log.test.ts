import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { jsonLog, type Log } from '../log.ts'
import { requestEntry, requestLog, withRequestId } from './request-log.ts'

let lines: string[]
let elapsed: number
let ask: (path: string, init?: RequestInit) => Response | Promise<Response>

beforeEach(() => {
  lines = []
  elapsed = 0
  const log: Log = jsonLog(
    (line) => void lines.push(line),
    () => Date.parse('2025-05-18T22:30:00.5Z'),
  )
  const inner = withRequestId(log)
  const app = new Hono()
    .get('/ok', (c) => c.json({}))
    .get('/unchanged', () => new Response(null, { status: 304 }))
    .get('/broken', (c) => {
      inner({ level: 'error', message: 'a defect' })
      return c.json({}, 500)
    })
  const fetch = requestLog(
    (asked, status, took) => log(requestEntry(asked, status, took)),
    () => (elapsed += 1.26),
    (request) => app.fetch(request),
  )
  ask = (path, init) => fetch(new Request(`http://localhost${path}`, init))
})

const entries = () => lines.map((line): unknown => JSON.parse(line))

describe('the request log', () => {
  it('has one line of JSON for each request, with the id that the answer carries', async () => {
    const response = await ask('/ok?key=whsec_secret', {
      headers: { Authorization: 'Bearer tracker_secret' },
    })
    const request = response.headers.get('X-Request-Id')
    expect(request).toMatch(/^[\da-f-]{36}$/)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^[^\n]+\n$/)
    expect(entries()).toEqual([
      {
        time: '2025-05-18T22:30:00.500Z',
        level: 'info',
        event: 'request',
        request,
        method: 'GET',
        path: '/ok',
        status: 200,
        took: 1.3,
      },
    ])
    expect(lines.join('')).not.toContain('secret')
  })

  it('shows a path to whoever reads the log in a terminal, and its controls as escapes', async () => {
    await ask('/%E2%80%AEko%C2%9B%1B')
    expect(lines[0]).toContain(String.raw`"path":"/\u202eko\u009b\u001b"`)
    expect(entries()).toMatchObject([{ path: '/\u202eko\u009b\u001b', status: 404 }])
  })

  it('takes over the id of a caller, unless it could not stand in a log', async () => {
    const ids = ['caller-0001', 'short', 'x'.repeat(65), '{"level":"error"}']
    const answered = await Promise.all(
      ids.map(async (id) => (await ask('/unchanged', { headers: { 'X-Request-Id': id } })).headers),
    )
    expect(answered.map((headers, at) => headers.get('X-Request-Id') === ids[at])).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('says which request an entry was made for, and marks failures', async () => {
    const response = await ask('/broken')
    const request = response.headers.get('X-Request-Id')
    expect(entries()).toMatchObject([
      { level: 'error', request, message: 'a defect' },
      { level: 'error', request, event: 'request', status: 500 },
    ])
  })
})
