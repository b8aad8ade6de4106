import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'

const day = 86_400_000

describe('the status that the clock leads to', () => {
  it('is the same to the letter until it turns, and another when it has', () => {
    const moves = fc.array(anyMove, { maxLength: 6 })
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 12 * day }), (drawn, ahead) => {
        const book = ledger(tangled(), Date.UTC(2025, 4, 1))
        drawn.forEach((move, at) => make(book, move, `r-${at}`))
        const now = book.head().recorded + ahead
        const { status, from, until } = book.settled(now)
        expect(from).toBeLessThanOrEqual(now)
        const again = book.settled(from)
        expect(JSON.stringify(again.status)).toBe(JSON.stringify(status))
        if (until === undefined) return
        expect(until).toBeGreaterThan(now)
        const last = book.settled(until - 1)
        expect(JSON.stringify(last.status)).toBe(JSON.stringify(status))
        expect(book.settled(until).from).toBe(until)
      }),
    )
  })
})
