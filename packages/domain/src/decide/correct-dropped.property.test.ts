import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Definition } from '../definition/definition.ts'
import { gather } from '../ledger/history.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger, reviewer } from '../testing/ledger.ts'
import { nextTangled, tangled } from '../testing/tangled.ts'
import { refusalOf } from '../testing/written-story.ts'

/** A version without parties, facts and rules, and with the states of another. */
function stripped({ tracks, rules: _, parties: __, ...rest }: Definition): Definition {
  const plain = Object.entries(tracks).map(([id, { facts: ___, ...track }]) => [id, track] as const)
  return { ...rest, tracks: Object.fromEntries(plain) }
}

it('lets every report be corrected that says again what it said, whatever a version dropped', () => {
  const variants = fc.record({
    halted: fc.constantFrom('halted', 'stopped'),
    term: fc.constant('P6D'),
    stale: fc.constant('P9D'),
    extends: fc.constant(true),
    strict: fc.constant(false),
  })
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 8 }), variants, (moves, variant) => {
      const book = ledger(tangled(), Date.UTC(2025, 4, 1))
      moves.forEach((move, at) => make(book, move, `r-${at}`))
      const { definition, migrate } = nextTangled(variant)
      book.define(stripped(definition), book.head().recorded + 1000, migrate)
      for (const { id, content, status } of gather(book.revisions).reports.values()) {
        if (status === 'retracted') continue
        const draft = { content: { ...content, headline: 'In other words' }, occurredGiven: true }
        const command = { kind: 'correction', report: id, reason: 'A slip.', draft } as const
        const refusal = refusalOf(() =>
          book.write(`of ${id}`, command, reviewer, book.head().recorded + 1000),
        )
        const pointers = (refusal?.extra?.errors ?? []).map(({ pointer }) => pointer)
        expect(pointers.filter((at) => !/\/(?:expected|disputes|settles)/.test(at))).toEqual([])
      }
    }),
  )
})
