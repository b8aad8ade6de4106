import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gather } from '../ledger/history.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { type Ledger, ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'

/** The reports that contest a transition of the timeline, each with the report that made it. */
function contests(book: Ledger): ReadonlyMap<string, string> {
  const history = gather(book.revisions)
  const { steps } = timelineOf(history, book.head().snapshot.clock)
  return new Map(
    steps.flatMap(({ step: { subject, unmet = [] } }) => {
      const disputed = history.reports.get(subject)?.content.disputes
      return disputed === undefined || unmet.some(({ key }) => key === 'disputes')
        ? []
        : [[subject, disputed] as const]
    }),
  )
}

it('lets no report that contests another come before it, whatever is written', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 3, maxLength: 14 }), (moves) => {
      const book = ledger(tangled(), Date.UTC(2025, 4, 1))
      moves.forEach((move, at) => {
        const before = contests(book)
        if (!make(book, move, `r-${at}`)) return
        const { reports } = gather(book.revisions)
        for (const [report, disputed] of before) {
          const [one, other] = [reports.get(report), reports.get(disputed)]
          if (one?.status === 'retracted' || other?.status === 'retracted') continue
          if (one?.content.disputes !== disputed) continue
          expect((one?.place ?? '') > (other?.place ?? '')).toBe(true)
        }
      })
    }),
  )
})
