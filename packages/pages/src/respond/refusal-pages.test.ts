import { trackerApp } from '@tracker/http'
import { beforeEach, describe, expect, it } from 'vitest'
import { pageRefusals, pageResources } from '../routes.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe.each(['app', 'whole'] as const)('an address that there is not, in the %s', (which) => {
  const ask = (path: string, Accept?: string, method = 'GET') =>
    site[which].request(path, { method, headers: Accept === undefined ? {} : { Accept } })

  it.each(['/nowhere', '/scenarios', '/scenarios/talks/nothing', '/scenarios/talks/reports', '/docs/none'])(
    'is a page to a browser: %s',
    async (path) => {
      const answer = await ask(path, browser)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(answer.headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'; .*ancestors 'none'$/,
      )
      expect([answer.headers.get('Cache-Control'), answer.headers.get('Vary')]).toEqual([
        'public, max-age=0, s-maxage=5',
        'Accept-Language, Accept',
      ])
      const html = await answer.text()
      expect(html).toContain('<h1>There is no such page</h1>')
      expect(html).toContain('<a class="button" href="/">')
    },
  )

  it.each([
    ['/nowhere', undefined],
    ['/nowhere', '*/*'],
    ['/nowhere', 'application/json'],
    ['/nowhere', 'application/problem+json, text/html;q=0.5'],
    ['/v1', browser],
    ['/v1/nothing', browser],
    ['/v1/scenarios/talks/', browser],
    ['/.well-known/nothing', browser],
  ])('is a problem to programs: %s to one who accepts %s', async (path, accept) => {
    const answer = await ask(path, accept)
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
    expect(await answer.json()).toEqual({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: `there is nothing at ${path}`,
    })
    expect(answer.headers.get('Vary')).toBe(path === '/nowhere' ? 'Accept' : null)
  })

  it.each([
    ['/scenarios/talks/', '/scenarios/talks'],
    ['/scenarios/talks/?asOf=2025-05-18T12:00:00Z&x=%2F', '/scenarios/talks?asOf=2025-05-18T12:00:00Z&x=%2F'],
    ['/scenarios/talks/reports/a%20b/', '/scenarios/talks/reports/a%20b'],
    ['/docs/', '/docs'],
  ])('leads to the page if it has a slash too many: %s to %s', async (path, there) => {
    for (const accept of [browser, undefined]) {
      const { status, headers } = await ask(path, accept)
      expect([status, headers.get('Location')]).toEqual([308, there])
    }
  })

  it('leads to no other site', async () => {
    for (const path of ['//evil.example/', '//evil.example/scenarios/', '/scenarios//evil.example/']) {
      const location = (await site[which].request(new Request(`https://tracker.example${path}`))).headers.get(
        'Location',
      )
      expect(new URL(location ?? '/', 'https://tracker.example').host).toBe('tracker.example')
    }
  })

  it('stays a problem to whoever would write there, and a method that a page has not is 405', async () => {
    const written = await ask('/nowhere', browser, 'POST')
    expect([written.status, written.headers.get('Content-Type')]).toEqual([404, 'application/problem+json'])
    const wrong = await ask('/scenarios/talks', browser, 'POST')
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
    expect((await ask('/nowhere', browser, 'HEAD')).status).toBe(404)
  })
})

describe('a client that has asked for too much', () => {
  /** Asks the site of one process, where every address must wait for twelve seconds. */
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const { deps } = site.told
    const allowance = {
      take: () => 12_000,
      turn: async () => {},
      begin: () => () => 0,
      charge: () => {},
    }
    const given = { ...deps, allowance, base: 'https://tracker.example', version: '1', assets: site.assets }
    return trackerApp(given, pageResources(given), pageRefusals(given)).request(path, { headers })
  }

  it.each([
    ['/scenarios/talks?asOf=2025-05-18T12:00:00Z', 'en', 'Too much at once', '/'],
    ['/scenarios/talks/reports/none', 'de', 'Zu viel auf einmal', '/'],
    ['/scenarios/talks?lang=uk', 'uk', 'Забагато запитів', '/?lang=uk'],
    ['/scenarios/talks/embed', 'en', 'Too much at once', '/scenarios/talks'],
  ])('gets a page in its language from a browser: %s', async (path, lang, title, way) => {
    const headers = path.includes('lang=') ? {} : { 'Accept-Language': lang }
    const answer = await ask(path, { Accept: browser, ...headers })
    expect(answer.status).toBe(429)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': lang,
      'retry-after': '12',
      'cache-control': 'no-store',
    })
    const html = await answer.text()
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain('ask again in 12 s')
    expect(html).toContain(` href="${way}"`)
    const framed = answer.headers.get('Content-Security-Policy')?.includes('frame-ancestors *')
    expect(framed).toBe(path.endsWith('/embed'))
  })

  it('gets a problem if it shows a key, as programs do and browsers do not', async () => {
    const answer = await ask('/scenarios/talks', { Accept: browser, Authorization: 'Bearer nonsense' })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([429, 'application/problem+json'])
  })

  it('reads nothing for that', async () => {
    site.asked.length = 0
    await ask('/scenarios/talks/embed', { Accept: browser })
    expect(site.asked).toEqual([])
  })

  it.each([
    ['/scenarios/talks', '*/*'],
    ['/scenarios/talks/reports/none/card.png', 'image/avif,image/webp,*/*;q=0.8'],
    ['/v1/scenarios/talks/history', browser],
    ['/openapi.json', browser],
  ])('gets a problem from a program: %s', async (path, Accept) => {
    const answer = await ask(path, { Accept })
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Retry-After')]).toEqual([
      429,
      'application/problem+json',
      '12',
    ])
  })
})
