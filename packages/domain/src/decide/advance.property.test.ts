import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger, stored } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import { advance } from './advance.ts'

describe('advancing a head by a revision that follows from it', () => {
  it('gives the head that the decision gave', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), (moves) => {
        const book = ledger(tangled(), Date.UTC(2025, 4, 1))
        moves.forEach((move, at) => {
          const governing = book.current()
          if (!make(book, move, `r-${at}`) || !book.follows.at(-1)) return
          const [before, after] = book.heads.slice(-2)
          const revision = book.revisions.at(-1)
          if (!before || !after || !revision) throw new Error('the ledger lost a revision')
          const fresh = after.snapshot.claimsTotal - before.snapshot.claimsTotal
          expect(stored(advance(before, governing, revision, fresh))).toEqual(after)
        })
      }),
    )
  })
})
