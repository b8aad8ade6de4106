import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMove, make, taken } from '../testing/arbitrary-writes.ts'
import { bareStatus } from '../testing/bare-status.ts'
import { ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'

const created = Date.UTC(2025, 4, 1)
const day = 86_400_000

describe('a check', () => {
  it('changes no status, at whatever moments it comes', () => {
    const people = anyMove.filter(({ kind }) => kind !== 'check' && kind !== 'redefine')
    const moments = fc.array(fc.integer({ min: 1, max: 40 * day }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 8 }), moments, (moves, checks) => {
        const unchecked = ledger(tangled(), created)
        moves.forEach((move, at) => make(unchecked, move, `r-${at}`))
        const checked = ledger(tangled(), created)
        const due = checks.map((after) => created + after).toSorted((a, b) => a - b)
        for (const { id, command, by, recorded } of unchecked.writes) {
          for (const moment of due) {
            if (moment > checked.head().recorded && moment < recorded) checked.check(moment)
          }
          expect(taken(() => checked.write(id, command, by, recorded))).toBe(true)
        }
        const end = unchecked.head().recorded + 3 * day
        expect(bareStatus(checked.status(end))).toEqual(bareStatus(unchecked.status(end)))
        checked.check(end)
        expect(bareStatus(checked.status(end + 1))).toEqual(bareStatus(unchecked.status(end + 1)))
      }),
    )
  })
})
