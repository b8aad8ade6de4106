import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import { newestByHead, newestInHistory } from './newest-before.ts'

const created = Date.UTC(2025, 4, 1)
const day = 86_400_000

describe('the newest occurrence before a moment', () => {
  it('is by the head what it is by the whole history, if the head can say', () => {
    const moves = fc.array(anyMove, { maxLength: 12 })
    const about = fc.subarray(['constructor', 'round', 'sanctions'])
    fc.assert(
      fc.property(moves, about, fc.integer({ min: -8 * day, max: 8 * day }), (drawn, tracks, ahead) => {
        const book = ledger(tangled(), created)
        drawn.forEach((move, at) => make(book, move, `r-${at}`))
        const ending = { tracks, latest: book.head().recorded + ahead }
        const known = newestByHead(book.head(), book.current(), ending)
        fc.pre(known !== undefined)
        expect(known.newest).toBe(newestInHistory(gather(book.revisions), ending))
      }),
    )
  })
})
