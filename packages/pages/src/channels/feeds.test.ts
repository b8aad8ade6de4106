import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'
import { validateAtom } from './testing/xml.ts'

interface Item {
  readonly id: string
  readonly title: string
  readonly content_html: string
  readonly date_modified: string
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

async function feed(path = 'feed.json') {
  const answer = await site.app.request(`/v1/scenarios/talks/${path}`)
  return (await answer.json()) as { readonly items: readonly Item[] }
}

function named(items: readonly Item[], report: string): Item | undefined {
  return items.find(({ id }) => id.endsWith(`/reports/${report}`))
}

describe('the feeds of a long timeline', () => {
  const timestamp = '2025-05-19T12:00:00Z'
  const write = (id: string, type: string, data: object) =>
    site.told.file(id, { type, timestamp, data: { scenario: 'talks', ...data } })
  const minute = (n: number) => `2025-05-18T13:${String(n).padStart(2, '0')}:00.000Z`

  beforeEach(async () => {
    for (let n = 0; n < 60; n++)
      await site.report(`r${n}`, { headline: `News ${n}`, occurred: minute(n), track: 'talks' }, minute(n))
    site.told.at(timestamp)
  })

  const tell = async () => {
    await write('c', 'report.corrected', {
      report: 'r0',
      headline: 'Better',
      track: 'talks',
      reason: 'Typo.',
    })
    await write('x', 'report.retracted', { report: 'r1', reason: 'Invented.' })
    await write('late', 'report.filed', { headline: 'Late', occurred: '2025-05-18T12:00:30Z' })
  }

  it('contain corrections, retractions and late reports, however long ago it happened', async () => {
    await tell()
    const { items } = await feed()
    expect(items).toHaveLength(50)
    expect(items.slice(0, 3).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Corrected: Better', 'Retracted: News 1', 'Late']),
    )
    expect(named(items, 'r0')?.content_html).toContain('before “News 0”, now “Better”')
    expect(named(items, 'r2')).toBeUndefined()
  })

  it('leave a tombstone for an old report, and move their own date', async () => {
    const updated = (xml: string) => /<updated>([^<]*)</.exec(xml)?.[1]
    const before = await site.text('/v1/scenarios/talks/feed.atom')
    await tell()
    const after = await site.text('/v1/scenarios/talks/feed.atom')
    validateAtom(after)
    expect(updated(before)).toBe(minute(59))
    expect(Date.parse(updated(after) ?? '')).toBeGreaterThanOrEqual(Date.parse(timestamp))
    expect(after).toMatch(/<at:deleted-entry ref="[^"]*\/reports\/r1"/)
    expect(after).toMatch(/<title>Corrected: Better<\/title>/)
  })

  it('keep those of a track to it', async () => {
    await tell()
    const { items } = await feed('tracks/talks/feed.json')
    expect(named(items, 'r0')?.title).toBe('Corrected: Better')
    expect(named(items, 'r1')?.title).toBe('Retracted: News 1')
    expect(named(items, 'late')).toBeUndefined()
  })

  it('show a redaction as a correction, so that readers replace what they have', async () => {
    const by = { kind: 'key', name: 'chief', authority: 'reviewer' } as const
    const reason = 'A court ordered it.'
    await site.told.scenarios.redact('talks', { by, id: 'x0', sha256: '', report: 'r0', reason })
    for (const path of ['feed.json', 'tracks/talks/feed.json']) {
      const [first] = (await feed(path)).items
      expect(first?.id).toMatch(/\/reports\/r0$/)
      expect(first).toMatchObject({
        title: 'Redacted on 2025-05-19',
        date_modified: '2025-05-19T12:00:00.000Z',
      })
    }
    const atom = await site.text('/v1/scenarios/talks/feed.atom')
    expect(atom).toMatch(/<updated>2025-05-19T12:00:00.000Z<\/updated>/)
  })

  it('cost a bounded number of reads', async () => {
    await tell()
    site.asked.length = 0
    await feed()
    expect(site.asked.length).toBeLessThan(20)
  })
})
