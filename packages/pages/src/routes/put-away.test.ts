import { beforeEach, describe, expect, it } from 'vitest'
import { servedParameters } from '../testing/served-parameters.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

const by = { kind: 'key', name: 'desk', authority: 'reviewer' } as const

const set = (settings: Parameters<TalksSite['told']['scenarios']['changeSettings']>[1]['settings']) =>
  site.told.scenarios.changeSettings('talks', { settings, by, sha256: '', expects: () => true })

describe('a story that is archived, unlisted, private or moved', () => {
  it('is listed apart, and its page says so', async () => {
    await set({ archived: true })
    expect(await site.text('/')).not.toContain('href="/scenarios/talks"')
    expect(await site.text('/?archived=true')).toContain('href="/scenarios/talks"')
    expect(await site.text('/scenarios/talks')).toContain('This story is archived')
  })

  it('is archived with what it waited for, which calendars cancel until it goes on', async () => {
    await site.report('r1', { headline: 'They meet', track: 'talks', expected: '2025-05-20T14:00:00Z' })
    const calendar = async () => {
      const lines = (await site.text('/v1/scenarios/talks/calendar.ics')).split('\r\n')
      return lines.filter((line) => /^(?:UID|SEQUENCE|STATUS|DTSTART):/.test(line))
    }
    const entry = (sequence: number, status: string) => [
      'UID:talks/talks/deadlines/start@tracker.example',
      `SEQUENCE:${sequence}`,
      'DTSTART:20250520T140000Z',
      `STATUS:${status}`,
    ]
    expect(await calendar()).toEqual(entry(2, 'TENTATIVE'))
    await set({ archived: true })
    expect(await calendar()).toEqual(entry(3, 'CANCELLED'))
    site.told.at('2026-05-18T12:00:00Z')
    expect(await calendar()).toEqual(entry(3, 'CANCELLED'))
    await set({ archived: false })
    expect(await calendar()).toEqual(entry(4, 'TENTATIVE'))
  })

  it('is neither listed nor shown to search engines if it is unlisted, in pages, feeds and calendars', async () => {
    await set({ visibility: 'unlisted' })
    expect(await site.text('/')).not.toContain('href="/scenarios/talks"')
    for (const path of [
      '/scenarios/talks',
      '/v1/scenarios/talks/feed.atom',
      '/v1/scenarios/talks/calendar.ics',
    ]) {
      const read = await site.app.request(path)
      expect([path, read.status, read.headers.get('X-Robots-Tag')]).toEqual([path, 200, 'noindex'])
    }
  })

  it('asks for a key under every address if it is private', async () => {
    await set({ visibility: 'private' })
    const paths = Object.keys(servedParameters()).filter((path) => path.includes('/:scenario'))
    for (const path of paths.map((route) => route.replace(':scenario', 'talks').replaceAll(/:\w+/g, '1'))) {
      const read = await site.whole.request(path)
      const keeping = read.headers.get('Cache-Control')
      expect([path, read.status, keeping]).toEqual([path, 401, 'no-store'])
    }
  })

  it('redirects readers and followers if it moved', async () => {
    await site.told.define(
      'peace-talks',
      JSON.parse(await (await site.whole.request('/v1/scenarios/talks/definition')).text()),
    )
    await set({ movedTo: 'peace-talks' })
    for (const [path, there] of [
      ['/scenarios/talks?lang=de', '/scenarios/peace-talks?lang=de'],
      ['/scenarios/talks/revisions/1', '/scenarios/peace-talks/revisions/1'],
      ['/v1/scenarios/talks/feed.json', '/v1/scenarios/peace-talks/feed.json'],
    ] as const) {
      const read = await site.app.request(path)
      expect([read.status, read.headers.get('Location')]).toEqual([308, there])
    }
    expect(await site.text('/')).not.toContain('href="/scenarios/talks"')
  })
})
