import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, refusalOf, story } from '../testing/story.ts'

/** The sanctions depend on whether Russia engages, as its stance, the ceasefire and the talks show it. */
function conditional() {
  const definition = diplomatic()
  return accepted({
    ...definition,
    rules: {
      'no-meaningful-engagement': {
        title: 'Russia does not engage meaningfully',
        when: {
          any: [
            { track: 'ceasefire', in: ['rejected'] },
            { track: 'talks', in: ['collapsed'] },
            { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
          ],
        },
        track: 'sanctions',
        event: 'trigger',
        policy: 'propose',
      },
    },
  })
}

const rule = 'no-meaningful-engagement'
const sanctions = (told: ReturnType<typeof story>) => told.now().tracks['sanctions']?.state

describe('the condition of the sanctions', () => {
  it('is unknown on the day, and says why and what would settle it', () => {
    const told = story(conditional())
    const positions = { ukraine: 'accepts', russia: 'undeclared' } as const
    told.files(
      'statement',
      { track: 'ceasefire', occurred: '2025-05-18', positions },
      { at: '2025-05-18T20:00:00Z' },
    )
    expect(told.at('2025-05-18T22:00:00Z').rules[rule]).toEqual({
      title: 'Russia does not engage meaningfully',
      value: 'unknown',
      because: [
        {
          part: { track: 'ceasefire', in: ['rejected'] },
          value: 'false',
          text: '30-day unconditional ceasefire: proposed, not rejected',
          settledBy: 'a report that takes ceasefire to rejected',
        },
        {
          part: { track: 'talks', in: ['collapsed'] },
          value: 'false',
          text: 'talks: open, not collapsed',
          settledBy: 'a report that takes talks to collapsed',
        },
        {
          part: { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
          value: 'unknown',
          text: 'Russia on 30-day unconditional ceasefire: undeclared, so whether it rejects is open',
          report: 'statement',
          settledBy: 'a report of the stance of russia on ceasefire',
        },
      ],
    })
  })

  it('is true once the ceasefire is rejected; a proposal stands then, and only a person triggers', () => {
    const told = story(conditional())
    const { effects } = told.files('rejected', {
      track: 'ceasefire',
      event: 'reject',
      occurred: '2025-05-20T10:00:00Z',
    })
    const id = `${rule}.rejected`
    expect(effects.proposals).toMatchObject([
      { id, track: 'sanctions', event: 'trigger', to: 'triggered', opened: '2025-05-20T10:00:00Z' },
    ])
    expect(told.now().rules[rule]?.value).toBe('true')
    told.checks('2025-08-20T10:00:00Z')
    expect(sanctions(told)).toBe('threatened')
    const confirmed = told.files(
      'triggered',
      { confirms: id, headline: 'Sanctions are in force' },
      { by: reviewer },
    )
    expect(confirmed.effects.transitions).toMatchObject([
      {
        track: 'sanctions',
        to: 'triggered',
        cause: { report: 'triggered', confirms: id, proposed: { kind: 'rule', rule } },
      },
    ])
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { sanctions: { state: 'triggered', final: true } },
    })
  })

  it('takes its proposal back when the ground is gone', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.retracts('rejected')
    expect(told.now().proposals).toEqual([])
    expect(
      refusalOf(() => told.files('triggered', { confirms: `${rule}.rejected` }, { by: reviewer })),
    ).toMatchObject({
      code: 'proposal-closed',
      extra: { proposal: `${rule}.rejected` },
    })
  })

  it('keeps a dismissed proposal away until it becomes true anew', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.dismisses(`${rule}.rejected`)
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: '2025-05-21T10:00:00Z' })
    expect(told.now().proposals).toEqual([])
    told.files('anew', { track: 'ceasefire', event: 'propose-anew', occurred: '2025-05-22T10:00:00Z' })
    expect(told.now().proposals).toEqual([])
    told.files('resumed', { track: 'talks', event: 'resume', occurred: '2025-05-23T10:00:00Z' })
    told.files('collapsed again', { track: 'talks', event: 'collapse', occurred: '2025-05-24T10:00:00Z' })
    expect(told.now().proposals).toMatchObject([{ id: `${rule}.collapsed again` }])
  })

  it('keeps it away also when a late report works everything out anew', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.dismisses(`${rule}.rejected`)
    told.files('earlier', { track: 'talks', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })
})

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
    expect(told.at('2025-05-19T22:00:00Z').tracks['mood']?.since?.value).toBe('2025-05-19T22:00:00Z')
  })
})
