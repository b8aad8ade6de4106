import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Leaf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { type Truth } from './truth.ts'

const values: readonly Truth[] = ['true', 'unknown', 'false']

const leafOf = (track: string): Leaf => ({ track, in: ['on'] })
const conditions = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
  return {
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', 'c').map(leafOf),
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie('condition').map((inner) => ({ not: inner })),
    ),
  }
}).condition

describe('a condition', () => {
  it('that is not unknown stays as it is, whatever its unknown parts turn out to be', () => {
    const known = fc.constantFrom(...values)
    const certain = fc.constantFrom<Truth>('true', 'false')
    fc.assert(
      fc.property(
        conditions,
        fc.tuple(certain, certain, certain),
        fc.tuple(known, known, known),
        (when, now, later) => {
          const at = (leaf: Leaf) => ('track' in leaf ? ['a', 'b', 'c'].indexOf(leaf.track) : 0)
          const value = evaluate(when, (leaf) => now[at(leaf)] ?? 'unknown')
          const turned = evaluate(when, (leaf) => {
            const before = now[at(leaf)] ?? 'unknown'
            return before === 'unknown' ? (later[at(leaf)] ?? 'unknown') : before
          })
          expect(turned).not.toBe('unknown')
          if (value !== 'unknown') expect(turned).toBe(value)
        },
      ),
    )
  })
})
