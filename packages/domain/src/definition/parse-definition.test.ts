import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDefinition } from './parse-definition.ts'
import { pointer } from '../schema/pointer.ts'
import { arbitraryDefinition } from './testing/arbitrary-definition.ts'
import { diplomaticTrack } from './testing/diplomatic-track.ts'
import { faultsOf, ids, leaf, open, smallDefinition } from './testing/small-definition.ts'

describe('a definition', () => {
  it("is accepted as the contract's example has it, and comes back unchanged", () => {
    expect(parseDefinition(diplomaticTrack)).toEqual({ ok: true, definition: diplomaticTrack })
  })

  it('is accepted with an id that every object inherits, anywhere', () => {
    const odd = {
      title: 'Odd',
      parties: { constructor: { name: 'C' } },
      tracks: {
        constructor: {
          initial: 'constructor',
          states: {
            constructor: {
              on: { constructor: 'over' },
              deadlines: { constructor: { after: 'P1D', event: 'constructor', policy: 'apply' } },
            },
            over: { final: true },
          },
        },
      },
      rules: {
        constructor: {
          when: {
            all: [
              { party: 'constructor', on: 'constructor', stance: ['accepts'] },
              { deadline: 'constructor/constructor', is: 'passed' },
            ],
          },
          track: 'constructor',
          event: 'constructor',
          policy: 'propose',
        },
      },
    }
    expect(parseDefinition(odd)).toEqual({ ok: true, definition: odd })
  })
})

describe('a definition that does not hold together', () => {
  it('is told of every fault at once', () => {
    const faults = faultsOf(
      smallDefinition({ ceasefire: { initial: 'x' }, rule: { track: 'y' }, open: { reviewAfter: '' } }),
    )
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      '/tracks/ceasefire/initial',
      `${open}/reviewAfter`,
      '/rules/failure/track',
    ])
  })

  it('is told of at most 200 faults', () => {
    const rule = { when: leaf, track: 'sanctions', event: 'trigger', policy: 'apply' }
    const faults = faultsOf(
      smallDefinition({
        top: {
          rules: ids(200, { ...rule, track: 'x', event: 'y', when: { not: { track: 'z', in: ['z'] } } }),
        },
      }),
    )
    expect(faults).toHaveLength(200)
  })
})

describe('parsing a definition', () => {
  it('never throws, and accepts no JSON by chance', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(parseDefinition(input).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  }, 60_000)

  it('accepts what is drawn at random to hold together', () => {
    fc.assert(
      fc.property(arbitraryDefinition(), (drawn) => {
        expect(parseDefinition(JSON.parse(JSON.stringify(drawn)))).toEqual({ ok: true, definition: drawn })
      }),
      { numRuns: 1000 },
    )
  }, 60_000)

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
      { numRuns: 1000 },
    )
  }, 60_000)
})

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

function pointersIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => pointersIn(part, at + pointer(key)))]
}
