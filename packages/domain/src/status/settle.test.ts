import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger } from '../testing/ledger.ts'
import { story } from '../testing/story.ts'
import { tangled } from '../testing/tangled.ts'
import { settle } from './settle.ts'

const day = 86_400_000

describe('the status that the clock leads to', () => {
  it('holds from one turn of the clock to the next', () => {
    const told = story()
    told.files('news', {
      track: 'leaders-call',
      expected: '2025-05-19T10:00',
      occurred: '2025-05-17T12:00:00Z',
    })
    const { head, current } = told.book
    const turns = (at: string) => {
      const { from, until } = settle(head(), current(), Date.parse(at))
      return [from, until].map((moment) => moment && new Date(moment).toISOString())
    }
    expect(turns('2025-05-17T12:00:00Z')).toEqual(['2025-05-17T12:00:00.000Z', '2025-05-18T20:00:00.000Z'])
    expect(turns('2025-05-18T20:00:00Z')).toEqual(['2025-05-18T20:00:00.000Z', '2025-05-19T22:00:00.000Z'])
    expect(turns('2025-05-20T00:00:00Z')).toEqual(['2025-05-19T22:00:00.000Z', '2025-05-24T00:00:00.000Z'])
    expect(turns('2025-06-20T00:00:00Z')).toEqual(['2025-05-24T00:00:00.000Z', undefined])
  })

  it('is the same to the letter until it turns, and another when it has', () => {
    const moves = fc.array(anyMove, { maxLength: 6 })
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 12 * day }), (drawn, ahead) => {
        const book = ledger(tangled(), Date.UTC(2025, 4, 1))
        drawn.forEach((move, at) => make(book, move, `r-${at}`))
        const now = book.head().recorded + ahead
        const { status, from, until } = settle(book.head(), book.current(), now)
        expect(from).toBeLessThanOrEqual(now)
        const again = settle(book.head(), book.current(), from)
        expect(JSON.stringify(again.status)).toBe(JSON.stringify(status))
        if (until === undefined) return
        expect(until).toBeGreaterThan(now)
        const last = settle(book.head(), book.current(), until - 1)
        expect(JSON.stringify(last.status)).toBe(JSON.stringify(status))
        expect(settle(book.head(), book.current(), until).from).toBe(until)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})
