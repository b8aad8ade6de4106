import type { HistoryItem } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { details, names } from '../channels/testing/story-names.ts'
import { corrected, expired, retracted, transition } from '../channels/testing/statuses.ts'
import { markup, words } from '../testing/rendered.tsx'
import { TimelineItem } from './timeline-item.tsx'

const shown = (item: HistoryItem, of: AmendmentDetails = new Map()) => (
  <TimelineItem scenario="story" item={item} names={names} details={of} />
)
const amendment = { revision: 9, recorded: '2025-05-19T08:00:00Z', reason: 'The figure was wrong.' }

describe('an item of the timeline', () => {
  it('shows a correction as a correction, with its reason and moment', () => {
    const item = corrected({ amendments: [{ kind: 'correction', ...amendment }] })
    expect(words(shown(item))).toContain('Corrected 19 May 2025, 08:00: The figure was wrong.')
    expect(markup(shown(item))).not.toContain('<del')
  })

  it('names its track except on the page of that', () => {
    const item = expired()
    const on = (of: string | undefined) =>
      words(<TimelineItem scenario="story" item={item} names={names} details={new Map()} of={of} />)
    expect(on(undefined)).toContain('30-day unconditional ceasefire')
    expect(on('talks')).toContain('30-day unconditional ceasefire')
    expect(on('ceasefire')).not.toContain('30-day unconditional ceasefire')
  })

  it('shows beside a correction when and why it was made, what was said before, struck through, and what is said now', () => {
    const html = markup(shown(corrected(), details))
    expect(words(shown(corrected(), details))).toContain(
      'Corrected 19 May 2025, 08:00: The statement was on Sunday.',
    )
    expect(html).toMatch(
      /Headline<\/bdi>: before <del><bdi>A ceasefire has been agreed<\/bdi><\/del>, now <ins><bdi>A 30-day/,
    )
    expect(html).toMatch(/When<\/bdi>: before <del><time[^>]*>Mon, 19 May 2025, 10:00<\/time>/)
    expect(html).toContain('Position of Russia</bdi>: removed <del><bdi>Accepts</bdi></del>')
    expect(html).toContain('According to</bdi>: added <ins><bdi>Macron, statement</bdi></ins>')
    expect(html).toContain('<a href="/scenarios/story/revisions/3">What it said before</a>')
  })

  it('strikes all that a retracted report said through, keeps it to be read, and shows why', () => {
    const claims = [{ id: 'c', speaker: 'Somebody', text: 'A claim.', verification: 'confirmed' as const }]
    const amendments = [{ kind: 'retraction' as const, ...amendment }]
    const html = markup(
      shown(retracted({ claims, facts: { ceiling: 12 }, amendments, transitions: [transition()] })),
    )
    const struck = [...html.matchAll(/<del[ >].*?<\/del>/gs)].map(([text]) => text).join(' ')
    for (const said of [
      'A 30-day ceasefire is on the table',
      'Ukraine and European nations support it.',
      'Agreed, not yet in force',
      'data-stance="undeclared"',
      'ceiling</bdi>: 12',
      'A claim.',
      'Confirmed',
      'Macron, statement',
      'Live blog',
    ])
      expect(struck).toContain(said)
    expect(struck).not.toContain('The figure was wrong.')
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('Retracted 19 May 2025, 08:00: The figure was wrong.')
  })

  it('says in words, for those who only hear it, that what follows was retracted', () => {
    expect(markup(shown(retracted()))).toMatch(
      /<h3[^>]*><a[^>]*><span class="hidden">Retracted: <\/span><del>/,
    )
    expect(markup(shown(retracted()))).toContain(
      '<del class="gone"><span class="hidden">All of this report was retracted:</span>',
    )
  })

  it('names who checked a claim, as one phrase with its verification', () => {
    const claim = { id: 'c', speaker: 'Somebody', text: 'A claim.', verification: 'unverified' as const }
    const said = words(shown(corrected({ claims: [{ ...claim, checkedBy: 'NBC News' }] })))
    expect(said).toContain('Unverified, according to NBC News A claim.')
  })

  it('marks what a report has taken the place of', () => {
    const said = words(shown({ ...expired(), status: 'superseded' }))
    expect(said).toContain('Superseded')
    expect(said).toContain('it no longer counts')
  })

  it('has a permalink, and leads to the revision that recorded it', () => {
    expect(markup(shown(corrected({ report: 'msg_a/b' })))).toContain(
      'href="/scenarios/story/reports/msg_a%2Fb"',
    )
    expect(markup(shown(expired()))).toContain('href="/scenarios/story/revisions/20"')
    expect(markup(shown(expired()))).not.toContain('/v1/')
  })

  it('names the effects of the clock by the titles in the definition', () => {
    expect(words(shown(expired()))).toContain(
      '30-day unconditional ceasefireThe deadline “The end of the thirty days” passedIn force → Expired',
    )
  })

  it('links an effect of the clock to a page that shows it, recorded or not', () => {
    const link = (item: HistoryItem) => /<h3[^>]*><a href="([^"]*)"/.exec(markup(shown(item)))?.[1]
    const moment = '2025-06-19T12_3a_00_3a_00Z'
    const anchor = `#deadline-ceasefire.thirty-days.ceasefire.expired.${moment}.${moment}`
    expect(link(expired())).toBe(`/scenarios/story/revisions/20${anchor}`)
    expect(link(expired({ revision: null, recorded: null }))).toBe(
      `/scenarios/story?asOf=2025-06-19T12%3A00%3A00Z${anchor}`,
    )
  })

  it('says if no check has recorded yet what the clock did', () => {
    expect(words(shown({ ...expired(), recorded: null, revision: null }))).toContain('Not yet recorded')
  })
})
