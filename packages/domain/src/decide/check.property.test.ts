import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movesOf, staysAfter } from '../status/spans.ts'
import { anyMove, make, taken } from '../testing/arbitrary-writes.ts'
import { bareStatus, withoutRevisions } from '../testing/bare-status.ts'
import { type Ledger, ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'

const created = Date.UTC(2025, 4, 1)
const day = 86_400_000

/** Writes again what people wrote in another ledger, and checks at some moments in between. */
function checkedTwin({ revisions, writes }: Ledger, checks: readonly number[]): Ledger {
  const twin = ledger(tangled(), created)
  for (const { entry, recorded, delivery } of revisions.slice(1)) {
    const now = Date.parse(recorded)
    for (const moment of checks) if (moment > twin.head().recorded && moment < now) twin.check(moment)
    if (entry.kind === 'definition') twin.define(entry.document, now, entry.migrate)
    const sent = writes.find(({ id }) => id === delivery)
    if (sent) expect(taken(() => twin.write(sent.id, sent.command, sent.by, now))).toBe(true)
  }
  return twin
}

/** What stands of the history, in order, without what depends on the ledger alone. */
function standing({ items }: Ledger) {
  return [...items]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, item]) => (item.status === 'superseded' ? [] : [item]))
}

function bareHistory(book: Ledger): readonly unknown[] {
  return standing(book).map(({ recorded: _, joins: __, proposals: ___, ...item }) => withoutRevisions(item))
}

function spansOf(book: Ledger): readonly unknown[] {
  const items = standing(book)
  return Object.entries(book.current().definition.tracks).map(([id, { initial }]) => {
    const first = { state: initial, from: null, cause: { kind: 'initial' } } as const
    return staysAfter(first, movesOf(items, id)).map(withoutRevisions)
  })
}

describe('a check', () => {
  it('changes no answer, at whatever moments it comes', () => {
    const people = anyMove.filter(({ kind }) => kind !== 'check')
    const moments = fc.array(fc.integer({ min: 1, max: 40 * day }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), moments, (moves, checks) => {
        const unchecked = ledger(tangled(), created)
        moves.forEach((move, at) => make(unchecked, move, `r-${at}`))
        const checked = checkedTwin(
          unchecked,
          checks.map((after) => created + after).toSorted((a, b) => a - b),
        )
        const end = unchecked.head().recorded + 3 * day
        expect(bareStatus(checked.status(end))).toEqual(bareStatus(unchecked.status(end)))
        checked.check(end)
        expect(bareStatus(checked.status(end + 1))).toEqual(bareStatus(unchecked.status(end + 1)))
        unchecked.check(end)
        expect(bareHistory(checked)).toEqual(bareHistory(unchecked))
        expect(spansOf(checked)).toEqual(spansOf(unchecked))
        const edges = standing(unchecked).flatMap(({ occurred: { earliest, latest } }) => [earliest, latest])
        for (const edge of new Set(edges.map((text) => Date.parse(text)))) {
          for (const asOf of [edge - 1, edge, edge + 1]) {
            expect(bareStatus(checked.statusAt(asOf, end + 1))).toEqual(
              bareStatus(unchecked.statusAt(asOf, end + 1)),
            )
          }
        }
      }),
    )
  })
})
