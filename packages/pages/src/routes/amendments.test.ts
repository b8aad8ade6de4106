import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

describe('a correction', () => {
  const file = (id: string, type: string, data: object) => {
    const timestamp = '2025-05-18T13:00:00Z'
    site.told.at(timestamp)
    return site.told.file(id, { type, timestamp, data: { scenario: 'talks', ...data } })
  }
  const met = { headline: 'They met for three hours', track: 'talks', event: 'hold' }

  beforeEach(async () => {
    await site.report('r1', met)
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

  it('shows what the report said before, and when and why it was changed, but no credential', async () => {
    const html = await site.text('/scenarios/talks')
    expect(html).toMatch(
      /<del><bdi>They met for two hours<\/bdi><\/del>, now <ins><bdi>They met for an hour<\/bdi><\/ins>/,
    )
    expect(html).toMatch(/Corrected <time[^>]*>[^<]*<\/time>: <bdi>Late\.<\/bdi>/)
    expect(html).not.toContain('desk')
    const alone = await site.text('/scenarios/talks/reports/r1')
    expect(alone).toContain('<del><bdi>They met for three hours</bdi></del>')
    expect(alone).toContain('<del><bdi>They met for two hours</bdi></del>')
  })

  it('costs a bounded number of reads, whatever else is in the ledger', async () => {
    for (let n = 0; n < 30; n++)
      await site.report(`more-${n}`, { headline: `News ${n}` }, '2025-05-18T14:00:00Z')
    site.asked.length = 0
    await site.text('/scenarios/talks/reports/r1')
    expect(site.asked.filter((read) => read.startsWith('get R#'))).toHaveLength(3)
    expect(site.asked.length).toBeLessThan(10)
  })

  it('stands in the feeds with what was said before', async () => {
    const feed = (await (await site.app.request('/v1/scenarios/talks/feed.json')).json()) as {
      items: { content_html: string }[]
    }
    expect(feed.items[0]?.content_html).toContain(
      'before “They met for two hours”, now “They met for an hour”',
    )
  })
})
