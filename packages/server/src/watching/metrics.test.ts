import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { freshAccess, sign } from '@tracker/http'
import { figures } from '@tracker/storage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import { start, type Started } from '../start.ts'

const { document, adminKey } = freshAccess(randomBytes)
const sha256 = (key: string) => createHash('sha256').update(key).digest('hex')
const keys = {
  ...document.keys,
  prometheus: { sha256: sha256('scraper'), role: 'reader', scenarios: ['*'] },
  local: { sha256: sha256('local'), role: 'admin', scenarios: ['strike'] },
}
const [secret = ''] = document.sources['newsdesk']?.secrets ?? []
let tracker: Started

beforeAll(async () => {
  const settings = readSettings({
    PORT: '0',
    TRACKER_DATA: ':memory:',
    TRACKER_ACCESS: JSON.stringify({ ...document, keys }),
    TRACKER_EXAMPLES: 'none',
  })
  tracker = await start(settings, { log: () => {}, say: () => {} })
})
afterAll(() => tracker.stop())

const ask = (path: string, init: RequestInit = {}) => fetch(`${tracker.url}${path}`, init)

async function scraped(key = 'scraper'): Promise<Response> {
  return ask('/metrics', { headers: { Authorization: `Bearer ${key}` } })
}

/** The samples by name and labels. */
async function samples(): Promise<ReadonlyMap<string, number>> {
  const lines = (await (await scraped()).text()).split('\n').filter((line) => /^[a-z]/.test(line))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

async function file(id: string, data: object): Promise<number> {
  const now = Date.now()
  const payload = { type: 'report.filed', timestamp: new Date(now).toISOString(), data }
  const body = JSON.stringify(payload)
  const headers = { 'Content-Type': 'application/json', ...sign({ id, body, secret, now }) }
  return (await ask('/v1/webhooks/newsdesk', { method: 'POST', headers, body })).status
}

describe('the metrics', () => {
  it('are for the holder of a key that may read every scenario, though reads are public', async () => {
    expect((await ask('/metrics')).status).toBe(401)
    expect((await ask('/metrics', { headers: { 'X-Forwarded-For': '127.0.0.1' } })).status).toBe(401)
    const refused = await scraped('local')
    expect([refused.status, await refused.json()]).toMatchObject([403, { type: '/problems/forbidden' }])
    expect((await scraped()).headers.get('Cache-Control')).toBe('no-store')
  })

  it('are in the form of OpenMetrics: each family is named before its samples, and counters end in _total', async () => {
    const response = await scraped()
    expect(response.headers.get('Content-Type')).toMatch(/^application\/openmetrics-text; version=1\.0\.0;/)
    const text = await response.text()
    expect(text.endsWith('\n# EOF\n')).toBe(true)
    const families = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', kind]) => ({
      name,
      kind,
    }))
    expect(new Set(families.map(({ name }) => name)).size).toBe(families.length)
    const ours = families.filter(({ name }) => name.startsWith('tracker_'))
    expect(ours.map(({ name }) => name)).toEqual([
      'tracker_writes',
      'tracker_refusals',
      'tracker_conflicts',
      'tracker_head_bytes',
      'tracker_checks',
      'tracker_check_lateness_seconds',
      'tracker_check_failures',
      'tracker_requests',
      'tracker_request_duration_seconds',
    ])
    for (const [, sample = ''] of text.matchAll(/^(tracker_\w+)[ {]/gm)) {
      const family = ours.findLast(({ name }) => sample.startsWith(name))
      const end = family?.kind === 'counter' ? '_total' : '(?:_bucket|_sum|_count)'
      expect(sample).toMatch(new RegExp(`^${family?.name}${end}$`))
    }
  })

  it('count writes by outcome, refusals by reason, heads, checks, and requests by route', async () => {
    const track = { initial: 'on', states: { on: { on: { end: 'over' } }, over: { final: true } } }
    const defined = await ask('/v1/scenarios/strike', {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${adminKey}`,
        'Content-Type': 'application/json',
        'If-None-Match': '*',
      },
      body: JSON.stringify({ title: 'A strike', tracks: { strike: track } }),
    })
    expect(defined.status).toBe(201)
    const over = { scenario: 'strike', track: 'strike', event: 'end', headline: 'It is over' }
    expect([await file('a', over), await file('b', over)]).toEqual([201, 409])
    // Answered from memory the second time.
    for (const _ of [1, 2]) expect((await ask('/v1/scenarios/strike')).status).toBe(200)
    expect((await ask('/v1/scenarios/nowhere')).status).toBe(404)
    expect((await ask('/wp-login.php')).status).toBe(404)
    const counted = await samples()
    expect(Object.fromEntries(counted)).toMatchObject({
      'tracker_writes_total{outcome="recorded"}': 2,
      'tracker_writes_total{outcome="refused"}': 1,
      'tracker_refusals_total{reason="transition-not-allowed"}': 1,
      'tracker_refusals_total{reason="not-found"}': 2,
      'tracker_requests_total{route="/v1/webhooks/:source",method="POST",status="201"}': 1,
      'tracker_requests_total{route="/v1/scenarios/:scenario",method="GET",status="200"}': 2,
      'tracker_requests_total{route="/v1/scenarios/:scenario",method="GET",status="404"}': 1,
      'tracker_requests_total{route="none",method="GET",status="404"}': 1,
      tracker_head_bytes_count: 2,
      tracker_conflicts_total: 0,
    })
    expect(counted.get('tracker_checks_total')).toBeGreaterThan(0)
    expect(counted.get('tracker_check_lateness_seconds_count')).toBe(counted.get('tracker_checks_total'))
    expect(counted.get('process_cpu_seconds_total')).toBeGreaterThan(0)
  })
})

it('are described on the page for operators, each of them', () => {
  const page = readFileSync(new URL('../../../../docs/watching.md', import.meta.url), 'utf8')
  const missing = Object.keys(figures).filter((name) => !page.includes(`\`tracker_${snakeCase(name)}`))
  expect(missing).toEqual([])
})

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
