import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const base = 'https://tracker.example'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
  for (let n = 0; n < 30; n++) await site.report(`r${n}`, { headline: `Headline ${n}.` })
  site.told.at('2025-05-18T14:00:00Z')
})

/** The canonical address of a page, which is also the one for sharing it. */
async function canonicalOf(path: string): Promise<string> {
  const html = await site.text(path)
  const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
  expect(html).toContain(`<meta property="og:url" content="${canonical}"`)
  return canonical.replaceAll('&amp;', '&')
}

describe('the canonical address', () => {
  it.each(['/scenarios/talks', '/scenarios/talks/reports/r1', '/scenarios/talks/revisions/2'])(
    'of %s is its own, whatever else is asked of it',
    async (path) => {
      expect(await canonicalOf(path)).toBe(`${base}${path}`)
      expect(await canonicalOf(`${path}?utm_source=elsewhere`)).toBe(`${base}${path}`)
    },
  )

  it.each([
    ['asOf=2025-05-18T12:10:00Z'],
    ['knownAt=2025-05-18T12:10:00Z'],
    ['asOf=2025-05-18T12:10:00Z&knownAt=2025-05-18T12:40:00Z'],
  ])('of another moment is its own, as the present page tells other things: %s', async (query) => {
    const own = `${base}/scenarios/talks?${query.replaceAll(':', '%3A')}`
    expect(await canonicalOf(`/scenarios/talks?${query}`)).toBe(own)
  })

  it('of a moment is one, however the moment is written', async () => {
    const own = `${base}/scenarios/talks?asOf=2025-05-18T12%3A10%3A00Z`
    expect(await canonicalOf('/scenarios/talks?asOf=2025-05-18T14:10:00%2B02:00')).toBe(own)
  })

  it.each(['/scenarios/talks', '/scenarios/talks?knownAt=2025-05-18T13:00:00Z'])(
    'of a further page of the timeline is its own: %s',
    async (path) => {
      const [, older = ''] = /rel="next"[^>]*href="([^"#]+)/.exec(await site.text(path)) ?? []
      const there = older.replaceAll('&amp;', '&')
      expect(there).toContain('after=')
      expect(await canonicalOf(there)).toBe(`${base}${there}`)
    },
  )
})
