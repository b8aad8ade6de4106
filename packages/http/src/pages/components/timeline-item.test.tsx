import type { HistoryItem } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { corrected, expired, retracted, status } from '../channels/testing/story.ts'
import { markup, words } from '../testing/rendered.tsx'
import { namesOf } from './names.ts'
import { TimelineItem } from './timeline-item.tsx'

const names = namesOf({ title: 'Story', tracks: {} }, status())
const shown = (item: HistoryItem) => <TimelineItem scenario="story" item={item} names={names} />
const amendment = { revision: 9, recorded: '2025-05-19T08:00:00Z', reason: 'The figure was wrong.' }

describe('an item of the timeline', () => {
  it('shows a correction as a correction, with its reason and moment', () => {
    const item = corrected({ amendments: [{ kind: 'correction', ...amendment }] })
    expect(words(shown(item))).toContain('Corrected Mon, 19 May 2025, 08:00 UTC: The figure was wrong.')
    expect(markup(shown(item))).not.toContain('<del>')
  })

  it('strikes a retracted report through, and shows why, but nothing that it claimed', () => {
    const claims = [{ id: 'c', speaker: 'Somebody', text: 'A claim.', verification: 'confirmed' as const }]
    const item = retracted({ claims, amendments: [{ kind: 'retraction', ...amendment }] })
    expect(markup(shown(item))).toMatch(/<h3[^>]*><a[^>]*><del>/)
    expect(words(shown(item))).toContain('Retracted Mon, 19 May 2025, 08:00 UTC: The figure was wrong.')
    expect(words(shown(item))).not.toContain('A claim.')
  })

  it('tells by whom a claim was found what it is, as one phrase with its verification', () => {
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
    expect(markup(shown(expired()))).toMatch(/href="\/v1\/scenarios\/story\/revisions\/\d+"/)
  })

  it('says where no check has recorded yet what the clock has brought about', () => {
    expect(words(shown({ ...expired(), recorded: null, revision: null }))).toContain(
      'Not yet recorded by a check',
    )
  })
})
