import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { renamed } from '../testing/renamed.ts'
import { story } from '../testing/written-story.ts'

describe('the status on two axes', () => {
  it('counts a report from the end of its window on, and lists it as uncertain within', () => {
    const told = story()
    told.files(
      'agreed',
      { track: 'ceasefire', event: 'agree', occurred: '2025-05-18' },
      { at: '2025-06-01T00:00:00Z' },
    )
    const uncertain = [
      {
        report: 'agreed',
        headline: 'Something was reported',
        track: 'ceasefire',
        occurred: { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' },
      },
    ]
    const at = (moment: string) => {
      const status = told.asOf(moment)
      return { state: status.tracks['ceasefire']?.state, uncertain: status.uncertain }
    }
    expect(at('2025-05-17T09:59:59Z')).toEqual({ state: 'proposed', uncertain: [] })
    expect(at('2025-05-17T10:00:00Z')).toEqual({ state: 'proposed', uncertain })
    expect(at('2025-05-19T11:59:59Z')).toEqual({ state: 'proposed', uncertain })
    expect(at('2025-05-19T12:00:00Z')).toEqual({ state: 'agreed', uncertain: [] })
  })

  it('counts a report that is certain, even if it stands on one that is not yet', () => {
    const told = story()
    told.files(
      'agreed',
      { track: 'ceasefire', event: 'agree', occurred: '2025-05-18' },
      { at: '2025-06-01T00:00:00Z' },
    )
    told.files('in-force', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-18T09:00:00Z' })
    const { tracks, uncertain } = told.asOf('2025-05-18T12:00:00Z')
    expect(tracks['ceasefire']).toMatchObject({ state: 'in-force', cause: { report: 'in-force' } })
    expect(uncertain.map(({ report }) => report)).toEqual(['agreed'])
  })

  it('counts no report earlier because the state that it led to was renamed since', () => {
    const told = story()
    const occurred = '2025-05-18'
    told.files('agreed', { track: 'ceasefire', event: 'agree', occurred }, { at: '2025-06-01T00:00:00Z' })
    const inside = '2025-05-18T12:00:00Z'
    const before = told.asOf(inside)
    told.defines(renamed(), { ceasefire: { agreed: 'accepted' } })
    const { tracks, rules, uncertain } = told.asOf(inside)
    expect(tracks['ceasefire']).toMatchObject({ state: 'proposed', since: null, cause: { kind: 'initial' } })
    expect(uncertain).toEqual(before.uncertain)
    expect(rules).toEqual(before.rules)
    const named = (moment: string) => told.asOf(moment).tracks['ceasefire']?.state
    expect(named('2025-05-19T12:00:00Z')).toBe('agreed')
    // The version comes after the review that fell due before the report was filed.
    expect(named('2025-05-24T00:00:00Z')).toBe('accepted')
  })

  it('fires a rule no earlier than the end of the windows that it stands on', () => {
    const told = story()
    const at = '2025-06-01T00:00:00Z'
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: '2025-05-18' }, { at })
    expect(told.asOf('2025-05-19T11:59:59Z').proposals).toEqual([])
    expect(told.asOf('2025-05-19T12:00:00Z').proposals).toMatchObject([
      { track: 'sanctions', cause: { rule: 'no-meaningful-engagement' }, opened: '2025-05-19T12:00:00Z' },
    ])
  })

  it('answers both questions: what was said on Saturday, and what is now known to have been so', () => {
    const told = story()
    told.files(
      'rejected',
      { track: 'ceasefire', event: 'reject', occurred: '2025-05-19T08:00:00Z' },
      { at: '2025-05-19T20:00:00Z' },
    )
    const saturday = '2025-05-19T18:00:00Z'
    expect(told.asOf(saturday, saturday).tracks['ceasefire']?.state).toBe('proposed')
    expect(told.asOf(saturday).tracks['ceasefire']?.state).toBe('rejected')
    told.retracts('rejected', { at: '2025-05-20T00:00:00Z', by: reviewer })
    expect(told.asOf(saturday).tracks['ceasefire']?.state).toBe('proposed')
    expect(told.asOf(saturday, '2025-05-19T21:00:00Z').tracks['ceasefire']?.state).toBe('rejected')
  })
})
