import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sign } from '@tracker/http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessIn, startTracker, trackerCommand, type TrackerProcess } from '../tracker-process.ts'
import { linksOf } from './links-of.ts'
import { strippingProxy } from './stripping-proxy.ts'

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

/** The addresses in an answer that are of this site, and whether they lead through its path. */
async function ours(answer: Response) {
  const { origin } = new URL(proxy.url)
  return (await linksOf(answer))
    .filter((link) => new URL(link).origin === origin)
    .map((link) => ({ link, inside: /^(?:$|[/?#])/.test(link.replace(proxy.url, '')) }))
}

const html = { headers: { Accept: 'text/html' } }

type Asked = readonly [string, RequestInit?]

/** What no page links to. */
const beginnings: readonly Asked[] = [
  [''],
  ['/'],
  [`/scenarios/${story}/embed`],
  [`/scenarios/${story}?asOf=2025-05-18T23%3A00&knownAt=&zone=`, html],
  [`/scenarios/${story}/`, html],
  ['/favicon.ico'],
  ['/problems'],
  ['/v1/scenarios?limit=1'],
  [`/v1/scenarios/${story}/history?limit=2`],
  [`/v1/scenarios/${story}/changes?limit=2`],
  ['/.well-known/security.txt'],
  ['/openapi.json'],
]

/** Rejected paths; their pages may link to themselves in another language. */
const refused: readonly Asked[] = [
  [`/scenarios/${story}?asOf=nonsense`, html],
  [`/scenarios/${story}?knownAt=2001-01-01T00%3A00%3A00Z`, html],
  ['/scenarios/nothing-of-this-name', html],
  ['/nothing/of/this/name', html],
  ['/nothing/of/this/name'],
  [`/v1/scenarios/nothing`],
  [`/v1/scenarios`, { method: 'DELETE' }],
  [`/v1/webhooks/newsdesk`, { method: 'POST', body: '{}' }],
]

/** The status by which an address that samples write to refuses to be read without a key. */
function refusalOf(link: string): number {
  if (link.includes('/v1/webhooks/')) return 405
  return link.includes('/v1/subscriptions') ? 401 : 200
}

describe('a tracker under a path that a proxy strips', () => {
  it('has no link that leaves the path, and none that leads nowhere', { timeout: 120_000 }, async () => {
    const seen = new Set<string>()
    const waiting: string[] = []
    const kinds = new Set<string>()
    const look = async (from: string, answer: Response): Promise<readonly string[]> => {
      kinds.add((answer.headers.get('Content-Type') ?? '').replace(/;.*/, ''))
      const links = await ours(answer)
      expect(links.filter(({ inside }) => !inside).map(({ link }) => ({ from, link }))).toEqual([])
      return links.map(({ link }) => link)
    }
    const follow = async (from: string, answer: Response) => {
      for (const link of await look(from, answer)) {
        const { pathname, searchParams } = new URL(link)
        // One of each kind of query is enough: moments, cursors and languages differ in their values alone.
        const kind = `${pathname}?${[...searchParams.keys()].toSorted().join('&')}`
        // Samples have variables of a shell in some.
        if (!seen.has(kind) && !link.includes('$')) waiting.push(link)
        seen.add(kind)
      }
    }
    for (const [path, init] of refused) {
      const answer = await ask(path, init)
      expect({ path, refused: answer.status >= 400 }).toEqual({ path, refused: true })
      expect((await look(path, answer)).length).toBeGreaterThan(0)
    }
    for (const [path, init] of beginnings) await follow(path, await ask(path, init))
    for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
      const answer = await fetch(link, { redirect: 'manual', headers: { Accept: 'text/html,*/*' } })
      expect({ link, status: answer.status }).toEqual({
        link,
        status: expect.toBeOneOf([200, 302, 303, 308, refusalOf(link)]),
      })
      await follow(link, answer)
    }
    expect(proxy.strays).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'application/atom+xml',
        'application/feed+json',
        'application/json',
        'application/problem+json',
        'image/png',
        'image/svg+xml',
        'text/calendar',
        'text/css',
        'text/html',
        'text/javascript',
        'text/plain',
      ]),
    )
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
