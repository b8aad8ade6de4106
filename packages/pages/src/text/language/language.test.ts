import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
  await site.report('first', {
    track: 'talks',
    headline: 'They said that they would meet',
    expected: '2025-05-19T10:00',
  })
})

/** The language of a page for a browser with these preferences. */
async function spoken(prefers: string, path = '/scenarios/talks') {
  const answer = await site.app.request(path, { headers: { 'Accept-Language': prefers } })
  const [, html] = /<html lang="(\w+)"/.exec(await answer.text()) ?? []
  expect(answer.headers.get('Content-Language')).toBe(html)
  return html
}

describe('the language of a page', () => {
  it.each([
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['DE-at', 'de'],
    ['fr, de;q=0.5, en;q=0.4', 'de'],
    ['de;q=0, uk;q=0.1', 'uk'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    ['\u00e4;;q=x,,', 'en'],
    ['dex', 'en'],
  ])('is what the reader prefers of ours: %s', async (prefers, lang) => {
    expect(await spoken(prefers)).toBe(lang)
  })

  it.each([
    '/',
    '/scenarios/talks',
    '/scenarios/talks/reports/first',
    '/scenarios/talks/revisions/1',
    '/docs',
  ])('is kept apart by caches and by its ETag on %s', async (path) => {
    const answers = await Promise.all(
      ['en', 'uk'].map(async (lang) => site.app.request(path, { headers: { 'Accept-Language': lang } })),
    )
    expect(answers.map(({ headers }) => headers.get('Vary'))).toEqual(['Accept-Language', 'Accept-Language'])
    expect(new Set(answers.map(({ headers }) => headers.get('ETag'))).size).toBe(2)
  })

  it('is what the address names, whatever the reader prefers, and stays so on the way through the pages', async () => {
    const path = '/scenarios/talks?asOf=2025-05-18T12:40:00Z&lang=uk'
    expect(await spoken('de', path)).toBe('uk')
    const page = await site.text(path)
    const links = [...page.matchAll(/<a [^>]*href="(\/(?:scenarios[^"]*|docs|)(?:\?[^"]*)?)"/g)].map(
      ([, href]) => href,
    )
    expect(links.length).toBeGreaterThan(4)
    expect(links.filter((href) => !/[?;]lang=(?:uk|de|en)/.test(href ?? ''))).toEqual([])
    expect(page).toContain('<input type="hidden" name="lang" value="uk"/>')
    expect(page).toMatch(/<link rel="canonical" href="[^"]*lang=uk"/)
  })

  it('offers the others, each by its own name, at the very same place', async () => {
    const page = await site.text('/scenarios/talks?asOf=2025-05-18T12:40:00Z')
    expect(page).toContain(
      '<a href="/scenarios/talks?asOf=2025-05-18T12%3A40%3A00Z&amp;lang=uk" hreflang="uk" lang="uk">Українська</a>',
    )
    expect(page).toContain('hreflang="x-default"')
    expect(page).not.toContain('lang="en">English</a>')
  })

  it('is refused with the known ones if it is not one of them, in the language that the reader prefers', async () => {
    for (const path of ['/', '/scenarios/talks', '/scenarios/talks/embed', '/docs']) {
      const answer = await site.app.request(`${path}?lang=tlh`, { headers: { 'Accept-Language': 'de' } })
      expect([answer.status, answer.headers.get('Content-Language')]).toEqual([400, 'de'])
      expect(await answer.text()).toContain('lang: is one of en, ')
    }
    expect((await site.app.request('/scenarios/talks?lang=uk&lang=de')).status).toBe(400)
  })

  it('is that of the definition for what people wrote', async () => {
    const paths = ['', '/tracks/talks', '/claims', '/embed', '/reports/first', '/revisions/1']
    for (const path of paths) {
      const html = await site.text(`/scenarios/talks${path}?lang=uk`)
      expect(html, path).toMatch(/<(?:bdi|h1|span)[^>]* lang="en"/)
      expect(html, path).not.toContain('lang=""')
    }
    expect(await site.text('/?lang=uk')).toContain('<h2 dir="auto" lang="en">')
    expect(await site.text('/scenarios/talks?lang=uk')).toContain(
      '<span lang="en">They said that they would meet</span>',
    )
    const other = await talksSite({
      title: 'Переговори',
      lang: 'uk',
      tracks: { talks: { title: 'Розмова', initial: 'open', states: { open: { final: true } } } },
    })
    expect(await other.text('/scenarios/talks')).toContain('<h1 dir="auto" lang="uk">Переговори</h1>')
    expect(await other.text('/scenarios/talks?lang=uk')).toContain('<h1 dir="auto">Переговори</h1>')
  })
})

describe('the language of a channel', () => {
  const feed = '/v1/scenarios/talks/feed.atom'

  it('is English unless its address names another, whoever asks', async () => {
    const plain = await site.app.request(feed, { headers: { 'Accept-Language': 'uk' } })
    expect(await plain.text()).toContain('xml:lang="en"')
    expect(plain.headers.get('Vary') ?? '').not.toMatch(/Language/)
    const named = await site.text(`${feed}?lang=uk`)
    expect(named).toContain('xml:lang="uk"')
    expect(named).toContain(
      `<link rel="self" type="application/atom+xml" href="https://tracker.example${feed}?lang=uk"/>`,
    )
  })

  it.each([
    'feed.atom',
    'feed.json',
    'calendar.ics',
    'badge.svg',
    'tracks/talks/badge.svg',
    'tracks/talks/diagram.svg',
  ])('has an ETag of its own in each, and refuses one that there is not: %s', async (name) => {
    const read = async (query: string) => site.app.request(`/v1/scenarios/talks/${name}${query}`)
    const [english, german] = await Promise.all(['', '?lang=de'].map(read))
    expect(german?.headers.get('ETag')).not.toBe(english?.headers.get('ETag'))
    expect(german?.status).toBe(200)
    expect((await read('?lang=xx')).status).toBe(400)
  })

  it('is that of the page that leads to it', async () => {
    const page = await site.text('/scenarios/talks?lang=de')
    expect(page).toContain('href="/v1/scenarios/talks/feed.atom?lang=de"')
    expect(page).toContain('href="/v1/scenarios/talks/calendar.ics?lang=de"')
    const track = await site.text('/scenarios/talks/tracks/talks?lang=de')
    expect(track).toContain('src="/v1/scenarios/talks/tracks/talks/diagram.svg?lang=de"')
    expect(page).toContain('<a href="/v1/scenarios/talks">')
    expect(await site.text('/scenarios/talks')).toContain('href="/v1/scenarios/talks/feed.atom"')
  })
})
