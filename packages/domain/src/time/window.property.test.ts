import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Window } from './time-value.ts'
import { compareWindows } from './window.ts'

const span = (earliest: number, latest: number): Window => ({ earliest, latest })

describe('compareWindows', () => {
  it('sorts any windows by earliest, then by latest, and leaves equals as they were', () => {
    const windows = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.nat(9))
      .map(([at, size]) => span(at, at + size))
    fc.assert(
      fc.property(fc.array(windows), (some) => {
        const numbered = some.map((window, at) => ({ ...window, at }))
        const sorted = numbered.toSorted(compareWindows)
        sorted.slice(1).forEach((next, at) => {
          const before = sorted[at] ?? next
          const keys = [before.earliest - next.earliest, before.latest - next.latest, before.at - next.at]
          expect(keys.find((difference) => difference !== 0)).toBeLessThan(0)
        })
      }),
    )
  })
})
