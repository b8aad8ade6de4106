import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from './testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('the icon that browsers ask for by themselves', () => {
  it('is found where it is', async () => {
    const { status, headers } = await site.app.request('/favicon.ico')
    expect([status, headers.get('Location')]).toEqual([302, '/assets/abc/icon.svg'])
    expect((await site.app.request('/assets/abc/icon.svg')).status).toBe(200)
  })
})

describe('the preview of a shared page', () => {
  it.each([
    ['/scenarios/talks', '/scenarios/talks/revisions/2/card.png'],
    ['/scenarios/talks/reports/r1', '/scenarios/talks/reports/r1/card.png'],
    ['/scenarios/talks/revisions/2', '/scenarios/talks/revisions/2/card.png'],
    ['/', '/assets/abc/share.png'],
  ])(
    'has all that Open Graph asks for, a picture with its size and words among it, which the page does not load: %s',
    async (path, image) => {
      await site.report('r1', { headline: 'They met.' })
      const html = await site.text(path)
      const told = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)]
      expect(Object.fromEntries(told.map(([, property, content]) => [property, content]))).toMatchObject({
        'og:type': 'article',
        'og:title': expect.stringMatching(/./),
        'og:url': `https://tracker.example${path}`,
        'og:image': `https://tracker.example${image}`,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': expect.stringMatching(/./),
        'twitter:card': 'summary_large_image',
      })
      expect(html).not.toContain(`src="${image}"`)
      const picture = await site.app.request('/assets/abc/share.png')
      expect(picture.headers.get('Content-Type')).toBe('image/png')
    },
  )
})

describe('the files of the pages', () => {
  it('are kept for ever under their own hash, and never under another', async () => {
    const kept = await site.app.request('/assets/abc/page.css')
    expect(kept.headers.get('Cache-Control')).toContain('immutable')
    expect(kept.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect((await site.app.request('/assets/old/page.css')).headers.get('Cache-Control')).toBe('no-cache')
    const again = await site.app.request('/assets/abc/page.css', { headers: { 'If-None-Match': '"abc"' } })
    expect(again.status).toBe(304)
    expect((await site.app.request('/assets/abc/..%2fpages.tsx')).status).toBe(404)
  })
})
