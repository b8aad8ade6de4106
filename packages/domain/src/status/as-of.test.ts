import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger, reviewer, stored } from '../testing/ledger.ts'
import { story } from '../testing/story.ts'
import { tangled } from '../testing/tangled.ts'
import { statusAsOf } from './as-of.ts'

const created = Date.UTC(2025, 4, 1)
const day = 86_400_000
const moves = fc.array(anyMove, { minLength: 1, maxLength: 9 })

describe('the status on two axes', () => {
  it('says of a moment in the past what it said then, whatever is written later', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 20 }), (drawn, back) => {
        const book = ledger(tangled(), created)
        const said = drawn.flatMap((move, at) => {
          if (!make(book, move, `r-${at}`)) return []
          const knownAt = book.head().recorded
          const asOf = knownAt - back * day
          return [{ asOf, knownAt, status: stored(book.statusAt(asOf, knownAt)) }]
        })
        for (const { asOf, knownAt, status } of said) {
          expect(stored(book.statusAt(asOf, knownAt))).toEqual(status)
        }
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('is the current status as of any moment later than every occurrence', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 20 * day }), (drawn, ahead) => {
        const book = ledger(tangled(), created)
        drawn.forEach((move, at) => make(book, move, `r-${at}`))
        const now = book.head().recorded + ahead
        const lookedBack = statusAsOf(gather(book.revisions), book.head(), now, now)
        const { asOf, knownAt } = lookedBack
        expect({ ...book.status(now), asOf, knownAt }).toEqual(lookedBack)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

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

  it('counts a report that is certain, also where it stands on one that is not yet', () => {
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
