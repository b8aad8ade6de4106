import { describe, expect, it } from 'vitest'
import { accepted, story } from '../testing/written-story.ts'

/** One rule over a switch, which moves a lamp. */
function lamp(when: unknown, policy: 'apply' | 'propose', initial = 'off') {
  const turned = { off: { on: { turn: 'on' } }, on: { on: { turn: 'off' } } }
  return accepted({
    title: 'A lamp',
    parties: { constructor: { name: 'The Constructor' } },
    tracks: { switch: { initial, states: turned }, lamp: { initial: 'off', states: turned } },
    rules: { constructor: { when, track: 'lamp', event: 'turn', policy } },
  })
}

describe('a rule', () => {
  const on = { track: 'switch', in: ['on'] }
  const turn = (occurred: string) => ({ track: 'switch', event: 'turn', occurred })

  it('fires once each time that its condition becomes true', () => {
    const told = story(lamp(on, 'apply'))
    const state = () => told.now().tracks['lamp']?.state
    const { effects } = told.files('first', turn('2025-05-18T00:00:00Z'))
    expect(effects.transitions.map(({ track }) => track)).toEqual(['switch', 'lamp'])
    expect(effects.transitions[1]?.cause).toEqual({
      kind: 'rule',
      rule: 'constructor',
      parts: [{ leaf: on, value: 'true', report: 'first' }],
    })
    expect(state()).toBe('on')
    told.files('word', { track: 'switch', occurred: '2025-05-18T01:00:00Z' })
    expect(state()).toBe('on')
    told.files('second', turn('2025-05-18T02:00:00Z'))
    expect(state()).toBe('on')
    told.files('third', turn('2025-05-18T03:00:00Z'))
    expect(state()).toBe('off')
  })

  it('that is true from the start fires once, when the definition is recorded', () => {
    const told = story(lamp(on, 'propose', 'on'))
    const opened = '2025-05-17T00:00:00Z'
    expect(told.now().proposals).toMatchObject([{ id: 'constructor.definition-1', opened }])
    expect(told.checks('2025-05-17T01:00:00Z')?.proposals).toMatchObject([{ opened }])
    told.dismisses('constructor.definition-1')
    told.defines(lamp(on, 'propose', 'on'))
    expect(told.at('2025-06-01T00:00:00Z').proposals).toEqual([])
  })

  it('that a new version brings and that is true then fires once, when the version is recorded', () => {
    const told = story(lamp({ track: 'lamp', in: ['on'] }, 'propose', 'on'))
    told.defines(lamp(on, 'propose', 'on'), {}, '2025-05-20T00:00:00Z')
    expect(told.now().proposals).toMatchObject([
      { id: 'constructor.definition-2', opened: '2025-05-20T00:00:00Z' },
    ])
    expect(told.checks('2025-05-20T01:00:00Z')?.proposals).toHaveLength(1)
    expect(told.checks('2025-05-20T02:00:00Z')).toBeUndefined()
  })

  it('holds a stance unknown while it is undeclared, through every connective', () => {
    const stance = { party: 'constructor', on: 'switch', stance: ['accepts'] }
    const value = (when: unknown) => story(lamp(when, 'propose')).now().rules['constructor']?.value
    const yes = { track: 'switch', in: ['off'] }
    expect(value(stance)).toBe('unknown')
    expect(value({ not: stance })).toBe('unknown')
    expect(value({ all: [stance, yes] })).toBe('unknown')
    expect(value({ all: [stance, on] })).toBe('false')
    expect(value({ any: [stance, on] })).toBe('unknown')
    expect(value({ any: [stance, yes] })).toBe('true')
  })

  it('knows a stance as soon as it is reported', () => {
    const when = { party: 'constructor', on: 'switch', stance: ['accepts', 'supports'] }
    const told = story(lamp(when, 'apply'))
    const says = (id: string, stance: 'rejects' | 'supports') =>
      told.files(id, { track: 'switch', positions: { constructor: stance } })
    says('no', 'rejects')
    expect(told.now().rules['constructor']).toMatchObject({ value: 'false', because: [{ report: 'no' }] })
    says('yes', 'supports')
    expect(told.now().tracks['lamp']).toMatchObject({ state: 'on', cause: { rule: 'constructor' } })
  })

  it('holds a deadline in its window for unknown, and hears when it has certainly passed', () => {
    const definition = accepted({
      title: 'A call',
      tracks: {
        call: {
          initial: 'planned',
          states: {
            planned: { on: { hold: 'held' }, deadlines: { due: { at: 'expected', policy: 'flag' } } },
            held: { final: true },
          },
        },
        mood: { initial: 'calm', states: { calm: { on: { worry: 'worried' } }, worried: { final: true } } },
      },
      rules: {
        silence: {
          when: { deadline: 'call/due', is: 'passed' },
          track: 'mood',
          event: 'worry',
          policy: 'apply',
        },
      },
    })
    const told = story(definition)
    told.files('plan', { track: 'call', expected: '2025-05-19T10:00', occurred: '2025-05-17T06:00:00Z' })
    const value = (at: string) => told.at(at).rules['silence']?.value
    expect(value('2025-05-18T19:59:59Z')).toBe('false')
    expect(value('2025-05-18T20:00:00Z')).toBe('unknown')
    expect(value('2025-05-19T22:00:00Z')).toBe('true')
    expect(told.at('2025-05-19T22:00:00Z').tracks['mood']?.since).toMatchObject({
      earliest: '2025-05-18T20:00:00Z',
      latest: '2025-05-19T22:00:00Z',
    })
  })
})
