import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anomaly, type TimedOperation } from './anomaly.ts'

/** Whether some order explains the history: Wing and Gong's search, which tries them all. */
function explained(operations: readonly TimedOperation[], newest: number): boolean {
  if (operations.length === 0) return true
  return operations.some((one, index) => {
    const rest = operations.toSpliced(index, 1)
    if (rest.some(({ to }) => to !== undefined && to < one.from)) return false
    const after = one.kind === 'write' ? newest + 1 : newest
    return one.revision === after && explained(rest, after)
  })
}

const operation = fc
  .record({
    kind: fc.constantFrom('write' as const, 'read' as const),
    revision: fc.integer({ min: 1, max: 4 }),
    from: fc.nat(12),
    takes: fc.option(fc.integer({ min: 0, max: 6 })),
  })
  .map(({ kind, revision, from, takes }): TimedOperation => {
    const began = { kind, revision, from: BigInt(from) }
    return takes === null ? began : { ...began, to: BigInt(from + takes) }
  })

/** A history, in which every read was answered: one that was not saw nothing. */
const history = fc
  .array(operation, { maxLength: 6 })
  .map((operations) => operations.filter(({ kind, to }) => kind === 'write' || to !== undefined))

it('the checker of histories agrees with a search through all orders', () => {
  const verdicts = new Set<boolean>()
  fc.assert(
    // Twenty at a time: most are wrong at once.
    fc.property(fc.array(history, { minLength: 20, maxLength: 20 }), (histories) => {
      for (const one of histories) {
        const verdict = anomaly(one, 1) === undefined
        verdicts.add(verdict)
        expect(verdict).toBe(explained(one, 1))
      }
    }),
  )
  expect(verdicts).toEqual(new Set([true, false]))
})
