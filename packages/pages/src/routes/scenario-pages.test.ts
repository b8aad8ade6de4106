import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the page of a scenario', () => {
  it('reads nothing of the table while nothing has changed', async () => {
    const first = await site.app.request('/scenarios/talks')
    const etag = first.headers.get('ETag') ?? ''
    // The first page of a tracker stores the secret of its cursors, after which settings are read once more.
    await site.text('/scenarios/talks')
    site.asked.length = 0
    const again = await site.app.request('/scenarios/talks', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Content-Security-Policy')).toBe(first.headers.get('Content-Security-Policy'))
    expect(site.asked).toEqual([])
  })

  it('has another ETag after a report, for another moment, and with another version of the pages', async () => {
    const etag = async (path: string, from = site.app) => (await from.request(path)).headers.get('ETag')
    const before = await etag('/scenarios/talks')
    const others = [
      await etag('/scenarios/talks?asOf=2025-05-18T12:00:00Z'),
      await etag('/scenarios/talks/embed'),
      await etag('/scenarios/talks', site.nextVersion),
    ]
    await site.report('r1', { headline: 'They met' })
    others.push(await etag('/scenarios/talks'))
    expect(new Set([before, ...others]).size).toBe(5)
  })

  it('has another ETag once a moment that was expected may have passed', async () => {
    await site.report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const etag = async () => (await site.app.request('/scenarios/talks')).headers.get('ETag')
    const before = await etag()
    site.told.at('2025-05-18T14:00:00Z')
    expect(await etag()).not.toBe(before)
  })

  it('is shown for no longer than the clock lets it hold', async () => {
    await site.report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const maxAge = async () => (await site.app.request('/scenarios/talks')).headers.get('Cache-Control')
    expect(await maxAge()).toMatch(/max-age=5,/)
    site.told.at('2025-05-18T13:59:58Z')
    expect(await maxAge()).toMatch(/max-age=2,/)
  })

  it('may run and be framed by nobody, while its card may stand in any frame', async () => {
    const policy = async (path: string) =>
      (await site.app.request(path)).headers.get('Content-Security-Policy') ?? ''
    expect(await policy('/scenarios/talks')).toContain("frame-ancestors 'none'")
    expect(await policy('/scenarios/talks/embed')).toContain('frame-ancestors *')
    for (const path of [
      '/',
      '/scenarios/talks',
      '/scenarios/talks/embed',
      '/docs',
      '/docs/content-systems',
      '/docs/modelling',
      '/docs/following',
      '/docs/reference',
    ]) {
      expect(await policy(path)).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; /)
      expect(await policy(path)).not.toContain('unsafe')
    }
  })

  it('leads to what feed readers look for, to itself and to its data', async () => {
    const html = await site.text('/scenarios/talks')
    const base = 'https://tracker.example'
    for (const link of [
      `rel="canonical" href="${base}/scenarios/talks"`,
      `type="application/atom+xml" title="Talks" href="${base}/v1/scenarios/talks/feed.atom"`,
      `type="application/feed+json" title="Talks" href="${base}/v1/scenarios/talks/feed.json"`,
      `href="${base}/v1/scenarios/talks/tracks/talks/feed.atom"`,
      'href="/v1/scenarios/talks/calendar.ics"',
      'href="/v1/scenarios/talks/badge.svg"',
    ]) {
      expect(html).toContain(link)
    }
    expect(html).toContain('<script type="application/ld+json">{"@context":"https://schema.org"')
  })

  it('leads to the feeds of each track, for feed readers as long as these are few, and under Follow always', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, n) => `track-${n}`)
    const track = { title: 'A track', initial: 'on', states: { on: { title: 'On', final: true } } }
    for (const [count, announced] of [
      [12, 12],
      [40, 0],
    ] as const) {
      const tracks = Object.fromEntries(ids(count).map((id) => [id, track]))
      const many = await talksSite({ title: 'Many', tracks })
      const [, head = '', body = ''] =
        /<head>(.*)<\/head>(.*)/s.exec(await many.text('/scenarios/talks')) ?? []
      const past = await many.text('/scenarios/talks?asOf=2025-05-18T11:00:00Z')
      for (const [n, id] of ids(count).entries())
        for (const feed of ['feed.atom', 'feed.json', 'badge.svg']) {
          const path = `/v1/scenarios/talks/tracks/${id}/${feed}`
          const told = n < announced && feed !== 'badge.svg'
          expect([path, head.includes(`href="https://tracker.example${path}"`)]).toEqual([path, told])
          expect(body).toContain(`<a href="${path}">`)
          expect(past).not.toContain(`<a href="${path}">`)
        }
    }
    expect(await site.text('/scenarios/talks?lang=de')).toContain(
      '<bdi lang="en">The talks</bdi>: <a href="/v1/scenarios/talks/tracks/talks/feed.atom?lang=de">Atom</a>',
    )
  })

  it('says by whom it is refused, as a page', async () => {
    const missing = await site.app.request('/scenarios/other')
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect((await site.app.request('/scenarios/talks?asOf=soon')).status).toBe(400)
    expect((await site.app.request('/scenarios/talks?knownAt=2030-01-01T00:00:00Z')).status).toBe(400)
    expect((await site.app.request('/scenarios/talks?after=forged')).status).toBe(400)
    expect((await site.app.request('/scenarios/talks/reports/none')).status).toBe(404)
    expect((await site.app.request('/nowhere')).status).toBe(404)
  })
})

describe('the card of a scenario', () => {
  it('shows the tracks that are asked for, and refuses one that there is not', async () => {
    expect((await site.app.request('/scenarios/talks/embed?track=talks')).status).toBe(200)
    expect((await site.app.request('/scenarios/talks/embed?track=nope')).status).toBe(404)
    expect((await site.app.request('/scenarios/talks/embed?track=talks&track=nope')).status).toBe(404)
  })
})

describe('the timeline', () => {
  it('goes back in pages that hold every report once', async () => {
    for (let n = 0; n < 120; n++) {
      const second = new Date(Date.parse('2025-05-18T13:00:00Z') + n * 1000).toISOString()
      await site.report(`r${n}`, { headline: `Headline ${n}.`, occurred: second }, second)
    }
    const seen: string[] = []
    let path: string | undefined = '/scenarios/talks'
    while (path !== undefined) {
      const html: string = await site.text(path)
      seen.push(
        ...[...html.slice(html.indexOf('id="timeline"')).matchAll(/Headline (\d+)\./g)].map(
          ([, n]) => n ?? '',
        ),
      )
      path = /rel="next"[^>]*href="([^"#]+)/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)))
  })
})

describe('the page for those who follow and quote', () => {
  it('has the card and the badge to copy, without scripts', async () => {
    const html = await site.text('/scenarios/talks')
    expect(html).toMatch(
      /<textarea[^>]* readonly[^>]*>&lt;iframe src=&quot;https:\/\/tracker\.example\/scenarios\/talks\/embed/,
    )
    expect(html).toMatch(/<textarea[^>]* readonly[^>]*>\[!\[Talks\]\(https:/)
    for (const [, id] of html.matchAll(/<textarea id="([^"]*)"/g))
      expect(html).toContain(`<label for="${id}">`)
  })
})
