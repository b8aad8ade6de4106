import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineOf } from '../decide/refold.ts'
import { gather } from '../ledger/history.ts'
import { broughtByClock } from '../timeline/brought.ts'
import { historyItems } from '../timeline/history-item.ts'
import { anyMove, make } from './arbitrary-writes.ts'
import { ledger, type Ledger, stored } from './ledger.ts'
import { tangled } from './tangled.ts'

const created = Date.UTC(2025, 4, 1)

function expectConsistent(book: Ledger) {
  const history = gather(book.revisions)
  const { snapshot, steps, fault } = timelineOf(history, book.head().snapshot.clock)
  expect(fault).toBeUndefined()
  expect(stored(snapshot)).toEqual(book.head().snapshot)
  const brought = broughtByClock(steps)
  expect(stored(brought.filter(({ place }) => !history.brought.has(place)))).toEqual(book.head().pending)
  const standing = stored(
    [...historyItems(steps, history, { revision: 0, recorded: '' })]
      .map(([place, { revision: _, recorded: __, ...item }]) => [place, item] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const kept = [...book.items]
    .filter(([, { status }]) => status !== 'superseded')
    .map(([place, { revision: _, recorded: __, ...item }]) => [place, item] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  expect(kept).toEqual(standing)
}

describe('a ledger', () => {
  it('holds after every write what its history unfolds to from the start', () => {
    let takenMoves = 0
    let all = 0
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 14 }), (moves) => {
        const book = ledger(tangled(), created)
        moves.forEach((move, at) => {
          all++
          if (make(book, move, `r-${at}`)) { takenMoves++; expectConsistent(book) }
        })
      }),
      { numRuns: 4000 },
    )
    console.log(takenMoves, all)
  }, 60_000)
})
