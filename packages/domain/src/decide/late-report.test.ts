import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { refusalOf, story } from '../testing/written-story.ts'
import { tangled } from '../testing/tangled.ts'

const agree = { track: 'ceasefire', event: 'agree' }
const takeEffect = { track: 'ceasefire', event: 'take-effect' }

describe('a late report', () => {
  it('opens in its own revision the proposal that it dates anew', () => {
    const told = story(tangled(), '2025-05-01T00:00:00Z')
    told.files('begun', { track: 'constructor', event: 'go' })
    told.files('stopped', { track: 'constructor', event: 'stop' })
    const override = { state: 'threatened', reason: 'It is so.' }
    const set = { track: 'sanctions', override, occurred: '2025-05-01' }
    const { effects } = told.files('set', set, { at: '2025-05-01T00:00:03Z', by: reviewer })
    expect(effects.proposals).toMatchObject([{ track: 'sanctions', opened: '2025-05-01T00:00:03Z' }])
  })

  it('is put in its place in time, and the track worked out anew', () => {
    const told = story()
    const at = '2025-06-01T00:00:00Z'
    told.files(
      'broken',
      {
        track: 'ceasefire',
        override: { state: 'in-force', reason: 'Both said so.' },
        occurred: '2025-05-21T00:00:00Z',
      },
      { by: reviewer },
    )
    const late = told.files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' }, { at })
    expect(late.backfilled).toBe(true)
    expect(late.effects).toMatchObject({
      transitions: [
        { from: 'proposed', to: 'agreed' },
        { event: null, from: 'agreed', to: 'in-force' },
      ],
      superseded: [{ event: null, from: 'proposed', to: 'in-force' }],
      states: { ceasefire: 'in-force' },
    })
    expect(told.asOf('2025-05-20T12:00:00Z').tracks['ceasefire']?.state).toBe('agreed')
  })

  it('is refused if it would make a later report impossible, and names that report', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    const late = () =>
      told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-19T00:00:00Z' })
    expect(refusalOf(late)).toMatchObject({
      code: 'history-conflict',
      extra: {
        report: 'agreed',
        track: 'ceasefire',
        state: 'rejected',
        event: 'agree',
        allowed: ['propose-anew'],
      },
    })
    expect(told.now().revision).toBe(2)
  })

  it('that is itself impossible at its place is refused for that reason', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    const early = () => told.files('in-force', { ...takeEffect, occurred: '2025-05-19T00:00:00Z' })
    expect(refusalOf(early)).toMatchObject({ code: 'transition-not-allowed', extra: { state: 'proposed' } })
  })

  it.each([
    [
      'that counts before another',
      { ...agree, occurred: '2025-05-18T09:00:00Z' },
      { track: 'ceasefire', event: 'reject', occurred: '2025-05-18' },
      'Reports whose times overlap come in the order in which these begin, then in that in which they end: here this report (2025-05-18, which begins at 2025-05-17T10:00:00Z) before report first (2025-05-18T09:00:00Z, which begins at 2025-05-18T09:00:00Z).',
    ],
    [
      'that would be possible only after another',
      { ...agree, occurred: '2025-05-18T09:00:00Z' },
      { ...takeEffect, occurred: '2025-05-18' },
      'here this report (2025-05-18, which begins at 2025-05-17T10:00:00Z) before report first (',
    ],
    [
      'that would be possible only before another',
      { track: 'ceasefire', event: 'reject', occurred: '2025-05-18' },
      { ...agree, occurred: '2025-05-18' },
      'Of reports of the same time, the one recorded first comes first: here report first (2025-05-18, which begins at 2025-05-17T10:00:00Z) before this report (',
    ],
  ])('of the same day, %s, is refused with the order and what to write', (_, first, second, order) => {
    const told = story()
    told.files('first', first, { at: '2025-05-25T00:00:00Z' })
    const { message = '' } = refusalOf(() => told.files('second', second)) ?? {}
    expect(message).toContain(order)
    expect(message).toMatch(/ with a time of day and its zone, as in 2025-05-\d\dT14:00\[Europe\/Kyiv\]\.$/)
  })

  it('of another day is refused without words on the order', () => {
    const told = story()
    told.files(
      'first',
      { track: 'ceasefire', event: 'reject', occurred: '2025-05-18' },
      { at: '2025-05-25T00:00:00Z' },
    )
    const { message } = refusalOf(() => told.files('second', { ...takeEffect, occurred: '2025-05-21' })) ?? {}
    expect(message).toMatch(
      /It allows propose-anew\. take-effect is allowed in agreed; file first what led there\.$/,
    )
  })

  it('of the same window as another comes after it, in the order of recording', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-18' }, { at: '2025-05-25T00:00:00Z' })
    told.files('in-force', { ...takeEffect, occurred: '2025-05-18' })
    expect(told.now().tracks['ceasefire']?.state).toBe('in-force')
    told.corrects('agreed', { ...agree, headline: 'They agreed', occurred: '2025-05-18' })
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'in-force', cause: { report: 'in-force' } })
  })

  it('takes back what a rule and the clock had made of the time without it', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T00:00:00Z' })
    expect(told.now().proposals).toHaveLength(1)
    told.files('dropped', { track: 'sanctions', event: 'drop', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })
})

describe('an override', () => {
  const override = {
    track: 'ceasefire',
    override: { state: 'in-force', reason: 'Both governments said so.' },
  }

  it('puts a track in a state that no event leads to, and stays visible for ever', () => {
    const told = story()
    told.files('set', { ...override, occurred: '2025-05-20T00:00:00Z' }, { by: reviewer })
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'in-force',
      cause: { kind: 'override', report: 'set', reason: 'Both governments said so.' },
      override: { report: 'set', count: 1 },
      deadlines: { 'thirty-days': { status: 'ahead', latest: '2025-06-19T00:00:00Z' } },
    })
    told.files('broken', { track: 'ceasefire', event: 'break', occurred: '2025-05-21T00:00:00Z' })
    expect(told.now().tracks['ceasefire']).toMatchObject({
      state: 'broken',
      override: { report: 'set', count: 1 },
    })
  })

  it('takes a reviewer', () => {
    expect(refusalOf(() => story().files('set', override))?.code).toBe('forbidden')
  })

  it('lets a late report before it be, whatever it says', () => {
    const told = story()
    told.files('set', { ...override, occurred: '2025-05-20T00:00:00Z' }, { by: reviewer })
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'in-force', cause: { kind: 'override' } })
    expect(told.now().proposals).toEqual([])
  })
})
