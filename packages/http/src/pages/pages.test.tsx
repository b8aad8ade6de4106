import type { Table } from '@tracker/storage'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Asset } from './assets/assets.ts'
import { pagesApp } from './pages.tsx'
import { type Desk, desk } from './testing/desk.ts'

const names = [
  'page.css',
  'page.js',
  'icon.svg',
  'reference.css',
  'reference.js',
  'swagger-ui.css',
  'swagger-ui.js',
]
const assets = names.map((name): Asset => ({
  name,
  hash: 'abc',
  read: async () => Buffer.from(`/* ${name} */`),
}))

const definition = {
  title: 'Talks',
  summary: 'Who meets whom, and when.',
  tracks: {
    talks: {
      title: 'The talks',
      initial: 'planned',
      states: {
        planned: {
          title: 'Planned',
          on: { hold: 'held' },
          deadlines: { start: { at: 'expected', policy: 'flag' } },
        },
        held: { title: 'Held', final: true },
      },
    },
  },
}

let told: Desk
/** What was asked of the table. */
const asked: string[] = []
let app: Hono

function noted(table: Table): Table {
  return {
    ...table,
    get: (key) => (asked.push(`get ${key.sk}`), table.get(key)),
    query: (query) => (asked.push(`query ${query.pk}`), table.query(query)),
    index: (query) => (asked.push(`index ${query.index}`), table.index(query)),
  }
}

beforeEach(async () => {
  told = desk('2025-05-18T12:00:00Z', noted)
  await told.define('talks', definition)
  app = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '1', assets })
})

function report(id: string, data: object, timestamp = '2025-05-18T12:30:00Z') {
  told.at(timestamp)
  return told.file(id, { type: 'report.filed', timestamp, data: { scenario: 'talks', ...data } })
}

async function text(path: string): Promise<string> {
  return (await app.request(path)).text()
}

describe('the page of a scenario', () => {
  it('costs one read of the head while nothing has changed', async () => {
    const first = await app.request('/scenarios/talks')
    const etag = first.headers.get('ETag') ?? ''
    asked.length = 0
    const again = await app.request('/scenarios/talks', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('Content-Security-Policy')).toBe(first.headers.get('Content-Security-Policy'))
    expect(asked).toEqual(['get H'])
  })

  it('has another ETag after a report, for another moment, and with another version of the pages', async () => {
    const etag = async (path: string, from = app) => (await from.request(path)).headers.get('ETag')
    const before = await etag('/scenarios/talks')
    const later = pagesApp({ ...told.deps, base: 'https://tracker.example', version: '2', assets })
    const others = [
      await etag('/scenarios/talks?asOf=2025-05-18T12:00:00Z'),
      await etag('/scenarios/talks/embed'),
      await etag('/scenarios/talks', later),
    ]
    await report('r1', { headline: 'They met' })
    others.push(await etag('/scenarios/talks'))
    expect(new Set([before, ...others]).size).toBe(5)
  })

  it('has another ETag once a moment that was expected may have passed', async () => {
    await report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const etag = async () => (await app.request('/scenarios/talks')).headers.get('ETag')
    const before = await etag()
    told.at('2025-05-18T14:00:00Z')
    expect(await etag()).not.toBe(before)
  })

  it('is shown for no longer than the clock lets it hold', async () => {
    await report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const maxAge = async () => (await app.request('/scenarios/talks')).headers.get('Cache-Control')
    expect(await maxAge()).toMatch(/max-age=5,/)
    told.at('2025-05-18T13:59:58Z')
    expect(await maxAge()).toMatch(/max-age=2,/)
  })

  it('may run and be framed by nobody, while its card may stand in any frame', async () => {
    const policy = async (path: string) =>
      (await app.request(path)).headers.get('Content-Security-Policy') ?? ''
    expect(await policy('/scenarios/talks')).toContain("frame-ancestors 'none'")
    expect(await policy('/scenarios/talks/embed')).toContain('frame-ancestors *')
    for (const path of ['/', '/scenarios/talks', '/scenarios/talks/embed', '/docs', '/docs/reference']) {
      expect(await policy(path)).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; /)
      expect(await policy(path)).not.toContain('unsafe')
    }
  })

  it('leads to what feed readers look for, to itself and to its data', async () => {
    const html = await text('/scenarios/talks')
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

  it('says by whom it is refused, as a page', async () => {
    const missing = await app.request('/scenarios/other')
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect((await app.request('/scenarios/talks?asOf=soon')).status).toBe(400)
    expect((await app.request('/scenarios/talks?knownAt=2030-01-01T00:00:00Z')).status).toBe(400)
    expect((await app.request('/scenarios/talks?after=forged')).status).toBe(400)
    expect((await app.request('/scenarios/talks/reports/none')).status).toBe(404)
    expect((await app.request('/nowhere')).status).toBe(404)
  })
})

describe('the list of scenarios', () => {
  it('answers 304 until something in it changes', async () => {
    const etag = (await app.request('/')).headers.get('ETag') ?? ''
    const again = () => app.request('/', { headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    await report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
    expect((await again()).status).toBe(200)
    expect(await text('/')).toMatch(/Last development<\/dt><dd><time[^>]*>[^<]*<\/time> at the latest/)
  })

  it('tells of each what it is about, what moved last, what is due next and how many tracks it has', async () => {
    const words = async () => (await text('/')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(await words()).toContain('Who meets whom, and when.')
    expect(await words()).toContain('Due next Nothing is due at a known time.')
    expect(await words()).toMatch(/Tracks 1\b/)
    await report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    expect(await words()).toContain('Due next The talks : Sun, 18 May 2025, 14:00 UTC')
    await report('r2', { headline: 'They met', track: 'talks', event: 'hold' })
    expect(await words()).toContain('Last to move The talks : Held , since Sun, 18 May 2025, 12:30 UTC')
  })

  it('has another ETag once the clock changes what is due next', async () => {
    await report('r1', { headline: 'They will meet', track: 'talks', expected: '2025-05-18T14:00:00Z' })
    const etag = async () => (await app.request('/')).headers.get('ETag')
    const before = await etag()
    told.at('2025-05-18T14:00:00Z')
    expect(await etag()).not.toBe(before)
  })

  it('reads each scenario’s head and nothing of its history', async () => {
    asked.length = 0
    await text('/')
    expect(asked.filter((read) => read.startsWith('query'))).toEqual([])
    expect(asked.filter((read) => read === 'get H').length).toBeLessThanOrEqual(2)
  })
})

describe('the diagram of a track', () => {
  const drawn = (query = '') => text(`/v1/scenarios/talks/tracks/talks/diagram.svg${query}`)

  it('is drawn for the moments that are shown', async () => {
    await report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
    expect(await drawn()).toContain('Path so far: Planned, then Held (hold).')
    expect(await drawn('?asOf=2025-05-18T12:10:00Z')).toContain('Path so far: Planned. Now: Planned')
    expect(await drawn('?knownAt=2025-05-18T12:10:00Z')).toContain('Now: Planned')
  })

  it('costs one read of the head while nothing has changed, and does not exist for another track', async () => {
    const path = '/v1/scenarios/talks/tracks/talks/diagram.svg'
    const etag = (await app.request(path)).headers.get('ETag') ?? ''
    asked.length = 0
    expect((await app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect(asked).toEqual(['get H'])
    expect((await app.request('/v1/scenarios/talks/tracks/nope/diagram.svg')).status).toBe(404)
  })
})

describe('the icon that browsers ask for by themselves', () => {
  it('is found where it is', async () => {
    const { status, headers } = await app.request('/favicon.ico')
    expect([status, headers.get('Location')]).toEqual([302, '/assets/abc/icon.svg'])
    expect((await app.request('/assets/abc/icon.svg')).status).toBe(200)
  })
})

describe('the card of a scenario', () => {
  it('shows the tracks that are asked for, and refuses one that there is not', async () => {
    expect((await app.request('/scenarios/talks/embed?track=talks')).status).toBe(200)
    expect((await app.request('/scenarios/talks/embed?track=nope')).status).toBe(404)
    expect((await app.request('/scenarios/talks/embed?track=talks&track=nope')).status).toBe(404)
  })
})

describe('the time machine', () => {
  it('answers a plain form with the URL of what it asks for', async () => {
    const { status, headers } = await app.request('/scenarios/talks?asOf=2025-05-18T12:10&knownAt=')
    expect([status, headers.get('Location')]).toEqual([303, '/scenarios/talks?asOf=2025-05-18T12%3A10%3A00Z'])
    expect((await app.request('/scenarios/talks?asOf=&knownAt=')).headers.get('Location')).toBe(
      '/scenarios/talks',
    )
  })

  it('tells what was so then from what was known then, and what has been recorded since', async () => {
    await report('late', {
      headline: 'They met',
      track: 'talks',
      event: 'hold',
      occurred: '2025-05-18T12:05:00Z',
    })
    told.at('2025-05-18T13:00:00Z')
    const state = async (query: string) =>
      /class="state"[^>]*>(\w+)/.exec(await text(`/scenarios/talks?${query}`))?.[1]
    expect(await state('asOf=2025-05-18T12:10:00Z')).toBe('Held')
    expect(await state('knownAt=2025-05-18T12:10:00Z')).toBe('Planned')
    expect(await state('asOf=2025-05-18T12:04:00Z&knownAt=2025-05-18T12:40:00Z')).toBe('Planned')
    const then = await text('/scenarios/talks?knownAt=2025-05-18T12:10:00Z')
    const [known] = /<aside class="then".*?<\/aside>/s.exec(then) ?? ['']
    expect(known).toContain('What this page said at')
    expect(known.match(/<li>/g)?.length).toBeGreaterThan(0)
    expect(then.slice(then.indexOf('id="timeline"'))).not.toContain('They met')
  })
})

describe('the timeline', () => {
  it('goes back in pages that hold every report once', async () => {
    for (let n = 0; n < 120; n++) {
      const second = new Date(Date.parse('2025-05-18T13:00:00Z') + n * 1000).toISOString()
      await report(`r${n}`, { headline: `Headline ${n}.`, occurred: second }, second)
    }
    const seen: string[] = []
    let path: string | undefined = '/scenarios/talks'
    while (path !== undefined) {
      const html: string = await text(path)
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

describe('a correction', () => {
  const file = (id: string, type: string, data: object) => {
    const timestamp = '2025-05-18T13:00:00Z'
    told.at(timestamp)
    return told.file(id, { type, timestamp, data: { scenario: 'talks', ...data } })
  }
  const met = { headline: 'They met for three hours', track: 'talks', event: 'hold' }

  beforeEach(async () => {
    await report('r1', met)
    await file('c1', 'report.corrected', {
      ...met,
      report: 'r1',
      reason: 'Wrong.',
      headline: 'They met for two hours',
    })
    await file('c2', 'report.corrected', {
      ...met,
      report: 'r1',
      reason: 'Late.',
      headline: 'They met for an hour',
    })
  })

  it('shows what the report said before, and by whom and why it was changed', async () => {
    const html = await text('/scenarios/talks')
    expect(html).toMatch(
      /<del><bdi>They met for two hours<\/bdi><\/del>, now <ins><bdi>They met for an hour<\/bdi><\/ins>/,
    )
    expect(html).toMatch(/Corrected <time[^>]*>[^<]*<\/time> by <bdi>desk<\/bdi>: <bdi>Late\.<\/bdi>/)
    const alone = await text('/scenarios/talks/reports/r1')
    expect(alone).toContain('<del><bdi>They met for three hours</bdi></del>')
    expect(alone).toContain('<del><bdi>They met for two hours</bdi></del>')
  })

  it('costs a bounded number of reads, whatever else is in the ledger', async () => {
    for (let n = 0; n < 30; n++) await report(`more-${n}`, { headline: `News ${n}` }, '2025-05-18T14:00:00Z')
    asked.length = 0
    await text('/scenarios/talks/reports/r1')
    expect(asked.filter((read) => read.startsWith('get R#'))).toHaveLength(3)
    expect(asked.length).toBeLessThan(10)
  })

  it('is told in the feeds with what was said before', async () => {
    const feed = (await (await app.request('/v1/scenarios/talks/feed.json')).json()) as {
      items: { content_html: string }[]
    }
    expect(feed.items[0]?.content_html).toContain(
      'before “They met for two hours”, now “They met for an hour”',
    )
  })
})

describe('the page of a revision', () => {
  it('shows what was written then, and leads to what stands now and to the data', async () => {
    await report('r1', { headline: 'They met', track: 'talks', event: 'hold', body: 'For three hours.' })
    const html = await text('/scenarios/talks/revisions/2')
    for (const shown of [
      'A report was filed',
      'For three hours.',
      'href="/scenarios/talks/reports/r1"',
      '<a href="/v1/scenarios/talks/revisions/2">This revision as data (JSON)</a>',
    ])
      expect(html).toContain(shown)
    expect(await text('/scenarios/talks/revisions/1')).toContain(
      'Version 1 of the definition was put in force',
    )
  })

  it('strikes through what was retracted since, with the reason', async () => {
    await report('r1', { headline: 'They met' })
    const data = { scenario: 'talks', report: 'r1', reason: 'Invented.' }
    await told.file('x1', { type: 'report.retracted', timestamp: '2025-05-18T12:30:00Z', data })
    for (const revision of [2, 3]) {
      const html = await text(`/scenarios/talks/revisions/${revision}`)
      expect(html).toContain('<del>They met</del>')
      expect(html).toContain('Invented.')
    }
  })

  it('is where the revisions named on the page lead, never to bare data', async () => {
    await report('r1', { headline: 'They met' })
    expect(await text('/scenarios/talks')).toContain('<a href="/scenarios/talks/revisions/2">revision 2</a>')
    expect((await app.request('/scenarios/talks/revisions/9')).status).toBe(404)
    expect((await app.request('/scenarios/talks/revisions/two')).status).toBe(404)
  })
})

describe('a moment before the record begins', () => {
  it('has a page of its own that says when it begins, and leads back', async () => {
    const answer = await app.request('/scenarios/talks?knownAt=2025-05-18T11:00:00Z')
    const html = await answer.text()
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(html).toContain('The record does not go back so far')
    expect(html).toMatch(/The record of <bdi>Talks<\/bdi> begins <time datetime="2025-05-18T12:00:00Z"/)
    expect(html).toContain('<a class="button" href="/scenarios/talks">Back to the present</a>')
    const [, first = ''] = /<a class="button" href="([^"]*knownAt[^"]*)"/.exec(html) ?? []
    expect((await app.request(first)).status).toBe(200)
  })

  it('is shown by what is known now where only that was asked for, with that said', async () => {
    const notice = 'What is shown of the time before that rests on later reports alone.'
    expect(await text('/scenarios/talks?asOf=2025-05-18T11:00:00Z')).toContain(notice)
    expect(await text('/scenarios/talks?asOf=2025-05-18T12:00:00Z')).not.toContain(notice)
  })
})

describe('the page for those who follow and quote', () => {
  it('has the card and the badge to copy, without scripts', async () => {
    const html = await text('/scenarios/talks')
    expect(html).toMatch(
      /<textarea[^>]* readonly[^>]*>&lt;iframe src=&quot;https:\/\/tracker\.example\/scenarios\/talks\/embed/,
    )
    expect(html).toMatch(/<textarea[^>]* readonly[^>]*>\[!\[Talks\]\(https:/)
    for (const [, id] of html.matchAll(/<textarea id="([^"]*)"/g))
      expect(html).toContain(`<label for="${id}">`)
  })

  it('says to which states a track may go, by their titles', async () => {
    expect(await text('/scenarios/talks')).toMatch(/May come next: <bdi>Held \(hold\)<\/bdi>/)
  })
})

describe('the files of the pages', () => {
  it('are kept for ever under their own hash, and never under another', async () => {
    const kept = await app.request('/assets/abc/page.css')
    expect(kept.headers.get('Cache-Control')).toContain('immutable')
    expect(kept.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect((await app.request('/assets/old/page.css')).headers.get('Cache-Control')).toBe('no-cache')
    const again = await app.request('/assets/abc/page.css', { headers: { 'If-None-Match': '"abc"' } })
    expect(again.status).toBe(304)
    expect((await app.request('/assets/abc/..%2fpages.tsx')).status).toBe(404)
  })
})
