import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDefinition } from './parse-definition.ts'
import { pointer } from '../schema/pointer.ts'
import { arbitraryDefinition } from './testing/arbitrary-definition.ts'

describe('parsing a definition', () => {
  it('never throws, and accepts no JSON by chance', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseDefinition(input).ok).toBe(false)
      }),
    )
  })

  it('accepts what is drawn at random to hold together', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (drawn) => {
        expect(parseDefinition(JSON.parse(JSON.stringify(drawn)))).toEqual({ ok: true, definition: drawn })
      }),
    )
  })

  it('answers any change of a valid definition, and points to what is there or is missing from what is', () => {
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('constructor', '__proto__', 'a', 'P1D', 'apply', 'flag', {}, [], true),
    )
    fc.assert(
      fc.property(arbitraryDefinition(), fc.nat(), fc.nat(), values, (drawn, at, seed, value) => {
        const changed: unknown = JSON.parse(JSON.stringify(drawn))
        const places = objectsIn(changed)
        const place = places[at % places.length] ?? {}
        const keys = [...Object.keys(place), 'added']
        Object.defineProperty(place, keys[seed % keys.length] ?? '', { value, enumerable: true })
        const parsed = parseDefinition(changed)
        for (const fault of parsed.ok ? [] : parsed.faults) {
          expect(fault.detail).toMatch(/\.$/)
          expect(pointersIn(changed)).toContain(fault.pointer.replace(/\/[^/]*$/, ''))
        }
      }),
    )
  })
})

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

function pointersIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => pointersIn(part, at + pointer(key)))]
}
