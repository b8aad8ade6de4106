import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { atomFeed } from './atom-feed.ts'
import { source } from './testing/feed-source.ts'
import { hostileSource, leaks } from './testing/hostile.ts'
import { german } from '../text/german/german.ts'
import { details } from './testing/story-names.ts'
import { base, corrected, expired, reported, retracted, status, transition } from './testing/statuses.ts'
import { readXml, validateAtom } from './testing/xml.ts'

function read(xml: string) {
  validateAtom(xml)
  return parseAtomFeed(xml)
}

describe('the Atom feed', () => {
  it('has an entry for each item, the last recorded first', () => {
    const { id, title, updated, links, entries = [] } = read(atomFeed(source))
    expect({ id, title, updated }).toEqual({
      id: 'tag:tracker.example,2025-01-01:ukraine-diplomatic-track/feeds/en',
      title: { value: 'Ukraine: the diplomatic track' },
      updated: '2025-06-19T12:00:41Z',
    })
    expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', `${base}/v1/scenarios/ukraine-diplomatic-track/feed.atom`],
      ['alternate', `${base}/scenarios/ukraine-diplomatic-track`],
    ])
    expect(entries.map((entry) => entry.id)).toEqual([
      'tag:tracker.example,2025-01-01:ukraine-diplomatic-track/deadline/ceasefire/thirty-days/ceasefire/expired/2025-06-19T12%3A00%3A00Z/2025-06-19T12%3A00%3A00Z',
      'tag:tracker.example,2025-01-01:ukraine-diplomatic-track/reports/msg_ceasefire',
    ])
  })

  it('gives the content of a report, its time and its sources', () => {
    const [entry] =
      read(atomFeed({ ...source, items: [reported({ transitions: [transition()] })] })).entries ?? []
    const content = entry?.content?.value ?? ''
    expect(content).toContain('<p>Ukraine and European nations support it.</p>')
    expect(content).toContain('<p>When: 18 May 2025.</p>')
    expect(content).toContain(
      '30-day unconditional ceasefire went from Proposed to Agreed, not yet in force.',
    )
    expect(content).toContain('Ukraine: supports; Russia: undeclared')
    expect(content).toContain('<a href="https://news.example/ceasefire" rel="nofollow noopener">')
    expect(entry?.links).toContainEqual({ rel: 'via', href: 'https://news.example/ceasefire' })
  })

  it('never parts a claim from its verification', () => {
    const claims = status().claims.map(({ track: _, ...claim }) => claim)
    const xml = atomFeed({ ...source, items: [reported({ claims })] })
    expect(read(xml).entries?.[0]?.content?.value).toContain(
      '<p>Claim by Trump: “The war kills more than 5,000 Russians and Ukrainians a week.” Verification: unverified, according to NBC News.</p>',
    )
  })

  it('shows a correction as an update of the same entry, in words and with the reason', () => {
    const before = read(atomFeed({ ...source, items: [reported()] })).entries?.[0]
    const after = read(atomFeed({ ...source, items: [corrected({ headline: 'Another headline' })] }))
      .entries?.[0]
    expect(after?.id).toBe(before?.id)
    expect(after?.published).toBe(before?.published)
    expect(after?.updated).toBe('2025-05-19T08:00:00Z')
    expect(after?.title?.value).toBe('Corrected: Another headline')
    expect(after?.content?.value).toContain(
      'Corrected on 19 May 2025, 08:00 UTC. Reason: The statement was on Sunday.',
    )
  })

  it('shows with a correction what was said before', () => {
    const xml = atomFeed({ ...source, details, items: [corrected()] })
    const content = read(xml).entries?.[0]?.content?.value ?? ''
    expect(content).toContain(
      '<p>Headline: before “A ceasefire has been agreed”, now “A 30-day ceasefire is on the table; Russia has not agreed”</p>',
    )
    expect(content).toContain(
      '<p>When: before Mon, 19 May 2025, 10:00, time zone not stated, now 18 May 2025</p>',
    )
    expect(content).toContain('<p>Position of Russia: removed “Accepts”</p>')
    expect(content).toContain('<p>According to: added “Macron, statement”</p>')
  })

  it('describes what the clock did by the titles that the definition gives', () => {
    expect(read(atomFeed({ ...source, items: [expired()] })).entries?.[0]?.title?.value).toBe(
      '30-day unconditional ceasefire went from In force to Expired: the deadline “The end of the thirty days” passed',
    )
  })

  it('leaves a tombstone with the reason for a retracted report, and none of its words', () => {
    const xml = atomFeed({ ...source, items: [retracted()] })
    expect(read(xml).entries ?? []).toEqual([])
    expect(xml).toContain(
      '<at:deleted-entry ref="tag:tracker.example,2025-01-01:ukraine-diplomatic-track/reports/msg_ceasefire" when="2025-05-19T09:00:00Z">',
    )
    expect(xml).toContain('Reason: The source withdrew it.</at:comment>')
    expect(xml).not.toContain('Russia has not agreed')
  })

  it('leaves a tombstone for what a report outranked', () => {
    const xml = atomFeed({ ...source, items: [expired({ status: 'superseded' })] })
    expect(read(xml).entries ?? []).toEqual([])
    expect(xml).toContain('<at:comment>Superseded: ')
  })

  it('keeps to one track, with all that touches it', () => {
    const other = reported({ report: 'msg_other', track: 'sanctions' })
    const both = reported({ report: 'msg_both', track: null, transitions: [transition()] })
    const feed = read(atomFeed({ ...source, items: [reported(), other, both], track: 'ceasefire' }))
    expect(feed.id).toBe('tag:tracker.example,2025-01-01:ukraine-diplomatic-track/feeds/en/ceasefire')
    expect(feed.title?.value).toBe('Ukraine: the diplomatic track: 30-day unconditional ceasefire')
    expect(feed.entries?.map(({ id }) => id?.split('/').at(-1))).toEqual(['msg_both', 'msg_ceasefire'])
  })

  it('is valid without any item', () => {
    expect(read(atomFeed({ ...source, items: [] })).updated).toBe('2025-05-18T22:30:00Z')
  })

  it('dates what no check has recorded yet at the moment it was due', () => {
    const items = [expired({ recorded: null, revision: null })]
    expect(read(atomFeed({ ...source, items })).entries?.[0]?.updated).toBe('2025-06-19T12:00:00Z')
  })

  it('is the same text for the same data, in whatever order it came', () => {
    expect(atomFeed({ ...source, items: source.items.toReversed() })).toBe(atomFeed(source))
  })

  it('marks what people wrote in another language than its own', () => {
    const summary = status().summary ?? ''
    const told = atomFeed({ ...source, texts: german, items: [corrected(), expired()] })
    validateAtom(told)
    expect(told).toContain('<title xml:lang="en">Ukraine: the diplomatic track</title>')
    expect(told).toContain(`<subtitle xml:lang="en">${summary}</subtitle>`)
    expect(told).toContain('<title xml:lang="en">Korrigiert: A 30-day ceasefire')
    expect(told).toContain('&lt;p lang=&quot;en&quot;&gt;Ukraine and European nations support it.&lt;/p&gt;')
    expect(told).toContain('&lt;p&gt;Korrigiert am ')
    expect(told).toContain('<title>„30-day unconditional ceasefire“')
    const english = atomFeed({ ...source, items: [corrected(), expired()] })
    expect(english).not.toMatch(/<\w+ xml:lang=|lang=&quot;/)
    expect(english).toContain('xml:lang="en"')
    const other = atomFeed({ ...source, status: status({ lang: 'uk' }), items: [corrected()] })
    expect(other).toContain('<title xml:lang="uk">Corrected: A 30-day ceasefire')
  })

  it('is valid and harmless with hostile text in every field', () => {
    const xml = atomFeed({ ...hostileSource, base })
    const { entries = [] } = read(xml)
    expect(leaks(xml)).toEqual([])
    expect(new Set(readXml(xml).names)).toEqual(
      new Set(
        readXml(atomFeed({ ...source, items: [corrected(), retracted({ report: 'msg_withdrawn' })] })).names,
      ),
    )
    expect(entries).toHaveLength(3)
    for (const { content } of entries) {
      const html = content?.value ?? ''
      expect(
        html.replaceAll(/<\/?p>|<br>|<a href="https:\/\/[^"<>\s]*" rel="nofollow noopener">|<\/a>/g, ''),
      ).not.toMatch(/[<>"]/)
    }
  })
})
