import { expect } from 'vitest'
import { linksOf } from './links-of.ts'

const story = 'ukraine-diplomatic-track'

const html = { headers: { Accept: 'text/html' } }

type LinkRequest = readonly [string, RequestInit?]

/** The addresses that no page links to. */
const beginnings: readonly LinkRequest[] = [
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
const refused: readonly LinkRequest[] = [
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

/**
 * Follows every link of a tracker with the example, from the addresses that no page links to, and expects each to stay
 * below `site`, its public address such as `https://example.org/tracker`, and to lead somewhere.
 */
export async function walkLinks(site: string): Promise<void> {
  const { origin } = new URL(site)
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${site}${path}`, { redirect: 'manual', ...init })
  const seen = new Set<string>()
  const waiting: string[] = []
  const kinds = new Set<string>()
  const look = async (from: string, answer: Response): Promise<readonly string[]> => {
    kinds.add((answer.headers.get('Content-Type') ?? '').replace(/;.*/, ''))
    const links = (await linksOf(answer)).filter((link) => new URL(link).origin === origin)
    const strays = links.filter((link) => !/^(?:$|[/?#])/.test(link.replace(site, '')))
    expect(strays.map((link) => ({ from, link }))).toEqual([])
    return links
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
}
