import { beforeEach, describe, expect, it } from 'vitest'
import { readXml } from '../channels/testing/xml.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the files of the site', () => {
  it('lead robots to every public story, and away from its other moments', async () => {
    expect(await site.text('/robots.txt')).toBe(
      'User-agent: *\nDisallow: /*asOf=\nDisallow: /*knownAt=\nSitemap: https://tracker.example/sitemap.xml\n',
    )
    const sitemap = readXml(await site.text('/sitemap.xml'))
    const story = 'https://tracker.example/scenarios/talks'
    expect(sitemap.texts).toEqual(
      expect.arrayContaining([story, `${story}/claims`, `${story}/tracks/talks`, '2025-05-18T12:00:00.000Z']),
    )
    await site.report('r1', { headline: 'They met', occurred: '2025-05-17' })
    expect(await site.text('/sitemap.xml')).toContain(
      `<loc>${story}</loc><lastmod>2025-05-18T12:30:00.000Z</lastmod>`,
    )
    expect(sitemap.names).toContain('urlset')
  })

  it('name a manifest that every page links to', async () => {
    const page = await site.text('/scenarios/talks')
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest"/>')
    expect(JSON.parse(await site.text('/manifest.webmanifest'))).toMatchObject({ name: 'Scenario tracker' })
  })
})

describe('the foot of a page', () => {
  it('names the tracker, and leads to how corrections are made here', async () => {
    const page = await site.text('/scenarios/talks?lang=de')
    expect(page).toMatch(/<footer class="foot"><span>[^<]+<\/span>.*href="\/about\?lang=de"/)
    expect(await site.text('/about')).toContain('How corrections are made')
  })
})
