import { beforeAll, describe, expect, it } from 'vitest'
import { pageResources, pagesApp } from '../routes.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const base = 'https://tracker.example'
const story = '/scenarios/talks'

/** Each kind of page by its route: the path of one, its kind by schema.org, and its own picture if it has one. */
const kinds: Readonly<Record<string, readonly [path: string, type: string, picture?: string]>> = {
  '/': ['/', 'CollectionPage'],
  '/about': ['/about', 'AboutPage'],
  '/scenarios/:scenario': [story, 'LiveBlogPosting', `${story}/revisions/4/card.png`],
  '/scenarios/:scenario/tracks/:track': [`${story}/tracks/talks`, 'WebPage', `${story}/revisions/4/card.png`],
  '/scenarios/:scenario/claims': [`${story}/claims`, 'CollectionPage', `${story}/revisions/4/card.png`],
  '/scenarios/:scenario/reports/:report': [
    `${story}/reports/r1`,
    'NewsArticle',
    `${story}/reports/r1/card.png`,
  ],
  '/scenarios/:scenario/revisions/:revision': [
    `${story}/revisions/2`,
    'WebPage',
    `${story}/revisions/2/card.png`,
  ],
}

/** What has no content of its own to be found by: a frame, a form, the documentation of the API. */
const unlisted = /\/embed$|^\/session$|^\/docs|\.\w+$|^\/assets\/|^\/v1\//

interface Head {
  readonly title: string
  readonly canonical: string
  readonly meta: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, unknown>> | undefined
}

let site: TalksSite
let app: ReturnType<typeof pagesApp>

beforeAll(async () => {
  site = await talksSite()
  const claims = [{ speaker: 'A minister', text: 'They agreed.', verification: 'unverified' }]
  const sources = [{ url: 'https://news.example/met', publisher: 'Example News' }]
  await site.report('r1', {
    headline: 'They met',
    body: 'For three hours.',
    track: 'talks',
    event: 'hold',
    occurred: '2025-05-17',
    claims,
    sources,
  })
  await site.report('r2', { headline: 'A rumour', body: 'Of a second meeting.' })
  const data = { scenario: 'talks', report: 'r2', reason: 'Invented.' }
  await site.told.file('x', { type: 'report.retracted', timestamp: '2025-05-18T12:30:00Z', data })
  const { assets } = await loadedAssets()
  app = pagesApp({ ...site.told.deps, base, version: '1', assets })
})

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')

async function headOf(path: string): Promise<Head> {
  const html = await (await app.request(path)).text()
  const [, title = ''] = /<title>([^<]*)</.exec(html) ?? []
  const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
  const [, data] = /<script type="application\/ld\+json">([^<]*)</.exec(html) ?? []
  const meta = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)]
  return {
    title,
    canonical: unescaped(canonical),
    meta: Object.fromEntries(meta.map(([, name = '', content = '']) => [name, unescaped(content)])),
    data: data === undefined ? undefined : (JSON.parse(data) as Head['data']),
  }
}

const heads = () => Promise.all(Object.values(kinds).map(([path]) => headOf(path)))

describe('the head of every kind of page', () => {
  it('is known for each route', () => {
    const deps = { ...site.told.deps, base, version: '1', assets: [] }
    const routes = Object.keys(pageResources(deps)).filter((route) => !unlisted.test(route))
    expect(routes.toSorted()).toEqual(Object.keys(kinds).toSorted())
  })

  it.each(Object.entries(kinds))('names, describes and pictures it: %s', async (_, [path, type, picture]) => {
    const { title, canonical, meta, data } = await headOf(path)
    const { publisher, ...told } = data ?? {}
    expect(canonical).toBe(`${base}${path}`)
    expect(meta).toMatchObject({
      description: expect.stringMatching(/.{10}/),
      'og:type': path.startsWith('/scenarios/') ? 'article' : 'website',
      'og:site_name': 'Scenario tracker',
      'og:title': expect.stringMatching(/./),
      'og:description': meta['description'],
      'og:url': canonical,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': expect.stringMatching(/./),
      'twitter:card': 'summary_large_image',
    })
    expect(title).toContain(meta['og:title'])
    const image = meta['og:image'] ?? ''
    expect(image).toMatch(picture === undefined ? /\/share\.png$/ : `${base}${picture}`)
    const png = await app.request(new URL(image).pathname)
    expect([png.status, png.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    expect(told).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      url: canonical,
      inLanguage: 'en',
    })
    expect(publisher).toMatchObject({ name: 'Scenario tracker', correctionsPolicy: `${base}/about` })
  })

  it('is unlike every other', async () => {
    const all = await heads()
    for (const part of [
      all.map(({ title }) => title),
      all.map(({ meta }) => meta['description']),
      all.map(({ data }) => data?.['@id']),
    ])
      expect(new Set(part).size).toBe(all.length)
  })

  it('says of each part of a story which one it belongs to', async () => {
    const parts = (await heads()).filter(({ canonical }) => canonical.startsWith(`${base}${story}/`))
    expect(parts).toHaveLength(4)
    for (const { data } of parts) expect(data?.['isPartOf']).toMatchObject({ '@id': `${base}${story}` })
    expect((await headOf('/')).data?.['hasPart']).toEqual([
      expect.objectContaining({ url: `${base}${story}` }),
    ])
  })

  it('dates a report by when it happened, and names its claims with their verification', async () => {
    const { meta, data } = await headOf(`${story}/reports/r1`)
    expect(meta['og:description']).toMatch(/^Talks\. For three hours\. When: .*17 May 2025/)
    expect(data).toMatchObject({
      headline: 'They met',
      datePublished: '2025-05-18T12:00:00Z',
      dateModified: '2025-05-18T12:30:00.000Z',
      citation: ['https://news.example/met'],
      mentions: [{ '@type': 'Claim', creativeWorkStatus: 'unverified', creditText: 'A minister' }],
    })
    expect((await headOf(`${story}/claims`)).data?.['mentions']).toEqual(data?.['mentions'])
    expect((await headOf(story)).data?.['liveBlogUpdate']).toContainEqual(
      expect.objectContaining({ '@id': data?.['@id'], datePublished: data?.['datePublished'] }),
    )
  })

  it('says of a retracted report that it was retracted and why, and nothing of what it said', async () => {
    const { title, meta, data } = await headOf(`${story}/reports/r2`)
    expect(title).toMatch(/^Retracted: A rumour/)
    expect(meta['og:description']).toMatch(/^Talks\. Retracted on .* Reason: Invented\.$/)
    expect(data).toMatchObject({ creativeWorkStatus: 'retracted', headline: 'Retracted: A rumour' })
    expect(JSON.stringify([meta, data])).not.toContain('second meeting')
  })

  it.each(['', '/tracks/talks', '/claims'])(
    'has no structured data for a past moment, which says in its description that it is one: %s',
    async (path) => {
      const query = '?knownAt=2025-05-18T12:20:00Z'
      const { meta, data, canonical } = await headOf(`${story}${path}${query}`)
      expect(data).toBeUndefined()
      expect(new URL(canonical).searchParams.has('knownAt')).toBe(true)
      expect(meta['description']).toMatch(/^What this page said on 18 May 2025, 12:20/)
      expect(meta['og:image']).toBe(`${base}${story}/revisions/1/card.png`)
    },
  )
})
