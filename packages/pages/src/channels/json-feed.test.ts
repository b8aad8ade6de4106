import { parseJsonFeed } from 'feedsmith'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { atomFeed } from './atom-feed.ts'
import { jsonFeed } from './json-feed.ts'
import { source } from './testing/feed-source.ts'
import { hostileSource, leaks } from './testing/hostile.ts'
import { jsonFeedSchema } from './testing/json-feed-schema.ts'
import { english as texts } from '../text/english/english.ts'
import { german } from '../text/german/german.ts'
import type { Texts } from '../text/texts.ts'
import { details } from './testing/story-names.ts'
import { base, corrected, expired, reported, retracted } from './testing/statuses.ts'

function read(text: string) {
  const feed = v.parse(jsonFeedSchema, JSON.parse(text))
  expect(parseJsonFeed(text)?.items).toHaveLength(feed.items.length)
  return feed
}

describe('the JSON Feed', () => {
  it('names its pages', () => {
    expect(read(jsonFeed(source))).toMatchObject({
      title: 'Ukraine: the diplomatic track',
      home_page_url: `${base}/scenarios/ukraine-diplomatic-track`,
      feed_url: `${base}/v1/scenarios/ukraine-diplomatic-track/feed.json`,
    })
  })

  it('has the same items under the same ids as the Atom feed', () => {
    const atom = atomFeed(source)
    for (const { id } of read(jsonFeed(source)).items) expect(atom).toContain(`<id>${id}</id>`)
  })

  it('holds nothing back but flags for review, which are no news', () => {
    const flag = expired({ kind: 'review', headline: 'The talks are due for review', transitions: [] })
    const items = [flag, reported(), expired()]
    expect(jsonFeed({ ...source, items })).toBe(jsonFeed(source))
    expect(atomFeed({ ...source, items })).toBe(atomFeed(source))
  })

  it('shows a correction as an update of the same item', () => {
    const [item] = read(jsonFeed({ ...source, items: [corrected()] })).items
    expect(item).toMatchObject({
      title: 'Corrected: A 30-day ceasefire is on the table; Russia has not agreed',
      date_modified: '2025-05-19T08:00:00Z',
      _tracker: { status: 'corrected', amendments: [{ reason: 'The statement was on Sunday.' }] },
    })
    expect(item?.content_html).toMatch(/^<p>Corrected on 19 May 2025, 08:00 UTC\. Reason: /)
  })

  it('shows with a correction what was said before, and which revision has it', () => {
    const [item] = read(jsonFeed({ ...source, details, items: [corrected()] })).items
    expect(item?.content_html).toContain('Headline: before “A ceasefire has been agreed”, now “A 30-day')
    expect(item?._tracker).toMatchObject({ amendments: [{ revision: 16, former: 3 }] })
  })

  it('says of a retracted report that it was retracted and why, and nothing else', () => {
    const [item] = read(jsonFeed({ ...source, items: [retracted()] })).items
    expect(item?.title).toMatch(/^Retracted: /)
    expect(item?.content_html).toBe(
      '<p>Retracted on 19 May 2025, 09:00 UTC: this report no longer counts. Reason: The source withdrew it.</p>',
    )
    expect(item).not.toHaveProperty('external_url')
    expect(item?._tracker).toMatchObject({ status: 'retracted', report: 'msg_ceasefire' })
  })

  it('keeps to one track', () => {
    const items = [reported(), reported({ report: 'msg_other', track: 'sanctions' })]
    const feed = read(jsonFeed({ ...source, items, track: 'ceasefire' }))
    expect(feed.items.map(({ tags }) => tags)).toEqual([['ceasefire']])
    expect(feed.feed_url).toBe(`${base}/v1/scenarios/ukraine-diplomatic-track/tracks/ceasefire/feed.json`)
  })

  it('claims no language for what people wrote in another', () => {
    const languages = (texts: Texts) => {
      const { language, items } = read(jsonFeed({ ...source, texts }))
      return [language, ...items.map((item) => [item._tracker['report'], item.language])]
    }
    expect(languages(texts)).toEqual(['en', [null, undefined], ['msg_ceasefire', undefined]])
    expect(languages(german)).toEqual([undefined, [null, 'de'], ['msg_ceasefire', undefined]])
    expect(jsonFeed({ ...source, texts: german })).toContain('<p lang=\\"en\\">Ukraine and European')
  })

  it('is valid and harmless with hostile text in every field', () => {
    const text = jsonFeed({ ...hostileSource, base })
    expect(leaks(text)).toEqual([])
    expect(text).not.toMatch(/\\u00[01]|\\ud[89a-f]|javascript:alert\(1\)"/)
    for (const { content_html: html = '' } of read(text).items) {
      expect(html).not.toMatch(/<(?!\/?p>|br>|a href="https:|\/a>)/)
    }
  })
})
