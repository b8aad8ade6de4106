import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger, stored } from '../testing/ledger.ts'
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
    )
  })

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
    )
  })
})
