import { describe, expect, it } from 'vitest'
import { parseDefinition } from './parse-definition.ts'
import { diplomaticTrack } from './testing/diplomatic-track.ts'
import { faultsOf, ids, leaf, open, smallDefinition } from './testing/small-definition.ts'

describe('a definition', () => {
  it('is accepted in full, and comes back unchanged', () => {
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
  it('is refused with every fault at once', () => {
    const faults = faultsOf(
      smallDefinition({ ceasefire: { initial: 'x' }, rule: { track: 'y' }, open: { reviewAfter: '' } }),
    )
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      '/tracks/ceasefire/initial',
      `${open}/reviewAfter`,
      '/rules/failure/track',
    ])
  })

  it('is refused with at most 200 faults', () => {
    const rule = { when: leaf, track: 'sanctions', event: 'trigger', policy: 'apply' }
    const faults = faultsOf(
      smallDefinition({
        top: {
          rules: ids(100, { ...rule, track: 'x', event: 'y', when: { not: { track: 'z', in: ['z'] } } }),
        },
      }),
    )
    expect(faults).toHaveLength(200)
  })
})
