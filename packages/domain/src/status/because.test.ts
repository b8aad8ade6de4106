import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, story } from '../testing/written-story.ts'
import { reportsBehind } from '../ledger/json.ts'
import { becauseOf } from './because.ts'

/** The chain behind a track's state, with its reports looked up as the storage does. */
function because(told: ReturnType<typeof story>, track: string, at?: string) {
  const status = at === undefined ? told.now() : told.at(at)
  const cause = status.tracks[track]?.cause ?? { kind: 'initial' }
  const behind = new Set(reportsBehind(cause))
  const items = [...told.book.items.values()].flatMap((item) =>
    item.report !== null && behind.has(item.report) ? [[item.report, item] as const] : [],
  )
  expect(items).toHaveLength(behind.size)
  return becauseOf(cause, status.definition, new Map(items))
}

const sources = [{ url: 'https://example.org/1', publisher: 'NBC News' }]
const link = { kind: 'report', headline: 'Something was reported' }

describe('the chain behind a state', () => {
  it('begins with the definition if nothing has happened', () => {
    expect(because(story(), 'ceasefire')).toEqual([{ kind: 'initial', definition: 1 }])
  })

  it('names the report with its sources, and who said so', () => {
    const told = story()
    const attribution = 'British government statement'
    told.files('agreed', {
      track: 'ceasefire',
      event: 'agree',
      occurred: '2025-05-18T00:00:00Z',
      sources,
      attribution,
    })
    expect(because(told, 'ceasefire')).toMatchObject([
      { ...link, report: 'agreed', revision: 2, sources, attribution },
    ])
  })

  it('leads from a deadline to the entry that it ran from', () => {
    const told = story()
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred: '2025-05-18T00:00:00Z' })
    told.files('effect', {
      track: 'ceasefire',
      event: 'take-effect',
      occurred: '2025-05-19T00:00:00Z',
      sources,
    })
    expect(because(told, 'ceasefire', '2025-06-18T00:00:00Z')).toMatchObject([
      {
        kind: 'deadline',
        deadline: 'thirty-days',
        state: 'in-force',
        since: { value: '2025-05-19T00:00:00Z' },
      },
      { ...link, report: 'effect', sources },
    ])
  })

  it.each([
    ['a later report', {}, { expected: '2025-05-20T12:00:00Z' }, ['given', 'planned']],
    ['the report that entered the state', { expected: '2025-05-20T12:00:00Z' }, {}, ['planned']],
  ])('leads from a deadline to the report that gave its time: %s', (_, planned, given, reports) => {
    const call = { at: 'expected', event: 'go', policy: 'apply' }
    const states = {
      none: { on: { plan: 'planned' } },
      planned: { on: { go: 'held' }, deadlines: { call } },
      held: { final: true },
    }
    const told = story(accepted({ title: 'A call', tracks: { call: { initial: 'none', states } } }))
    told.files('planned', { track: 'call', event: 'plan', ...planned })
    told.files('given', { track: 'call', ...given, sources })
    const links = because(told, 'call', '2025-05-20T12:00:00Z')
    expect(links[0]).toMatchObject({ kind: 'deadline', deadline: 'call', state: 'planned' })
    expect(links.slice(1)).toMatchObject(reports.map((report) => ({ ...link, report })))
  })

  it('leads from a confirmation to the proposal, the rule with the values of its parts, and their reports', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-19T00:00:00Z', sources })
    told.files('yes', { confirms: 'no-meaningful-engagement.rejected' }, { by: reviewer })
    expect(because(told, 'sanctions')).toMatchObject([
      { ...link, report: 'yes', confirms: 'no-meaningful-engagement.rejected' },
      {
        kind: 'rule',
        rule: 'no-meaningful-engagement',
        parts: [
          { leaf: { track: 'ceasefire', in: ['rejected'] }, value: 'true', report: 'rejected' },
          { leaf: { track: 'talks', in: ['collapsed'] }, value: 'false' },
        ],
      },
      { ...link, report: 'rejected', sources },
    ])
  })

  it('marks an override with its reason, and a migration with what was before', () => {
    const told = story()
    const override = { state: 'expired', reason: 'Nobody renewed it.' }
    told.files('set', { track: 'ceasefire', override, occurred: '2025-05-19T00:00:00Z' }, { by: reviewer })
    expect(because(told, 'ceasefire')).toMatchObject([
      { kind: 'override', report: 'set', reason: 'Nobody renewed it.' },
    ])
    told.defines(diplomatic(), { ceasefire: { expired: 'withdrawn' } })
    expect(because(told, 'ceasefire')).toMatchObject([
      { kind: 'migration', definition: 2, state: 'expired' },
      { kind: 'override', report: 'set' },
    ])
  })
})
