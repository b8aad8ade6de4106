import { describe, expect, it } from 'vitest'
import type { Stance } from '../definition/definition.ts'
import { editor, ledger, reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, refusalOf, story, time } from '../testing/story.ts'
import { decide } from './decide.ts'
import { historyNeeded } from './decision.ts'

const accepts: Stance = 'accepts'
const agree = { track: 'ceasefire', event: 'agree' }
const takeEffect = { track: 'ceasefire', event: 'take-effect' }

describe('filing a report', () => {
  it('moves its track, and says what it caused', () => {
    const told = story()
    const { revision, backfilled } = told.files('agreed', { ...agree, occurred: '2025-05-18' })
    expect(backfilled).toBe(false)
    expect(revision).toMatchObject({
      revision: 2,
      kind: 'report',
      source: 'newsdesk',
      delivery: 'agreed',
      transitions: [
        {
          track: 'ceasefire',
          event: 'agree',
          from: 'proposed',
          to: 'agreed',
          occurred: { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' },
          cause: { kind: 'report', report: 'agreed', revision: 2 },
        },
      ],
      proposals: [],
      superseded: [],
      states: { ceasefire: 'agreed', sanctions: 'threatened', talks: 'open', 'leaders-call': 'scheduled' },
    })
  })

  it('cuts its window off at its recording', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-18' }, { at: '2025-05-18T20:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since).toEqual({
      value: '2025-05-18',
      earliest: '2025-05-17T10:00:00Z',
      latest: '2025-05-18T20:00:00Z',
    })
  })

  it('is refused when it begins more than five minutes from now', () => {
    const told = story()
    const at = '2025-05-18T20:00:00Z'
    const file = (id: string, occurred: string) =>
      refusalOf(() => told.files(id, { ...agree, occurred }, { at }))
    expect(file('ahead', '2025-05-18T20:05:00.001Z')).toMatchObject({
      code: 'occurred-in-future',
      extra: { errors: [{ pointer: '/data/occurred' }] },
    })
    expect(file('soon', '2025-05-18T20:05:00Z')).toBeUndefined()
    expect(told.now().tracks['ceasefire']?.since).toMatchObject({ earliest: at, latest: at })
  })

  it('is refused when the state has no such event', () => {
    const told = story()
    for (const event of ['expire', 'constructor', 'toString']) {
      expect(refusalOf(() => told.files('wrong', { track: 'ceasefire', event }))).toMatchObject({
        code: 'transition-not-allowed',
        extra: { track: 'ceasefire', state: 'proposed', event, allowed: ['agree', 'reject', 'withdraw'] },
      })
    }
    expect(told.book.revisions).toHaveLength(1)
  })

  it('is refused when it names what the definition does not know, each name with its pointer', () => {
    const told = story()
    const pointers = (written: Parameters<typeof told.files>[1], by = editor) =>
      refusalOf(() => told.files('wrong', written, { by }))?.extra.errors?.map(({ pointer }) => pointer)
    expect(pointers({ track: 'constructor', positions: { constructor: accepts, russia: accepts } })).toEqual([
      '/data/track',
      '/data/positions/constructor',
    ])
    const override = { state: 'constructor', reason: 'So it is.' }
    expect(pointers({ track: 'ceasefire', override }, reviewer)).toEqual(['/data/override/state'])
  })

  it('keeps positions, expectations and claims as last reported, in order of occurrence', () => {
    const told = story()
    const claim = { id: 'weekly-deaths', speaker: 'Trump', text: 'More than 5,000 a week.' }
    told.files('later', {
      track: 'ceasefire',
      occurred: '2025-05-19T00:00:00Z',
      positions: { ukraine: 'accepts', russia: 'conditional' },
      claims: [{ ...claim, verification: 'disputed' }],
    })
    told.files('earlier', {
      track: 'ceasefire',
      occurred: '2025-05-18T00:00:00Z',
      positions: { russia: 'rejects' },
      claims: [{ ...claim, verification: 'unverified' }],
    })
    const { tracks, claims, stamps } = told.now()
    expect(tracks['ceasefire']?.positions).toMatchObject({
      ukraine: { stance: 'accepts', report: 'later' },
      russia: { stance: 'conditional', report: 'later' },
    })
    expect(claims).toEqual([{ ...claim, verification: 'disputed', report: 'later', track: 'ceasefire' }])
    expect(stamps.lastDevelopment).toBe('2025-05-19T00:00:00Z')
  })

  it('needs no history when it comes last, and asks for it when it comes late', () => {
    const { files, book } = story()
    files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    const draft = (occurred: string) =>
      decide(
        book.head(),
        book.current(),
        'next',
        {
          kind: 'report',
          draft: { content: { headline: 'News', occurred: time(occurred) }, occurredGiven: true },
        },
        { by: editor, recorded: Date.parse('2025-05-21T00:00:00Z') },
      )
    expect(draft('2025-05-20T00:00:00.001Z')).toMatchObject({ backfilled: false })
    expect(draft('2025-05-20T00:00:00Z')).toMatchObject({ backfilled: false })
    expect(draft('2025-05-19T23:59:59Z')).toBe(historyNeeded)
  })
})

describe('a late report', () => {
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

  it('is refused where a later report could then no longer be, and names that report', () => {
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

  it('that is itself impossible at its place is told so', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    const early = () => told.files('in-force', { ...takeEffect, occurred: '2025-05-19T00:00:00Z' })
    expect(refusalOf(early)).toMatchObject({ code: 'transition-not-allowed', extra: { state: 'proposed' } })
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

describe('an event whose target takes a reviewer', () => {
  const trigger = { track: 'sanctions', event: 'trigger', occurred: '2025-05-20T00:00:00Z' }
  const before = { ...editor, name: 'chief', kind: 'key' } as const

  it('stands as a proposal when an editor files it, until a reviewer confirms it', () => {
    const told = story()
    const { effects } = told.files('on', trigger)
    expect(effects).toMatchObject({
      transitions: [],
      proposals: [
        {
          id: 'filed.on',
          to: 'triggered',
          cause: { kind: 'report', report: 'on' },
          by: { kind: 'source', name: 'newsdesk' },
        },
      ],
    })
    expect(told.now().tracks['sanctions']?.state).toBe('threatened')
    told.files('yes', { confirms: 'filed.on' }, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: {
        sanctions: {
          state: 'triggered',
          since: { value: '2025-05-20T00:00:00Z' },
          cause: { report: 'yes', confirms: 'filed.on', proposed: { kind: 'report', report: 'on' } },
        },
      },
    })
  })

  it('happens at once when a reviewer files it', () => {
    const told = story()
    told.files('on', trigger, { by: reviewer })
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'triggered' } } })
  })

  it('is confirmed by no editor, and never by the one who filed it', () => {
    const told = story()
    told.files('on', trigger, { by: before })
    expect(refusalOf(() => told.files('yes', { confirms: 'filed.on' }))?.code).toBe('forbidden')
    expect(refusalOf(() => told.files('yes', { confirms: 'filed.on' }, { by: reviewer }))).toMatchObject({
      code: 'four-eyes',
      extra: { proposal: 'filed.on' },
    })
    const namesake = { ...reviewer, kind: 'source' } as const
    expect(refusalOf(() => told.files('yes', { confirms: 'filed.on' }, { by: namesake }))).toBeUndefined()
  })

  it('is confirmed as it was proposed, or not at all', () => {
    const told = story()
    told.files('on', trigger)
    const other = { confirms: 'filed.on', track: 'talks', event: 'collapse' }
    expect(refusalOf(() => told.files('yes', other, { by: reviewer }))).toMatchObject({
      code: 'payload-invalid',
      extra: { errors: [{ pointer: '/data/track' }] },
    })
    expect(
      refusalOf(() => told.files('yes', { confirms: 'filed.constructor' }, { by: reviewer }))?.code,
    ).toBe('proposal-closed')
  })

  it('is confirmed as of no moment before the report, which could then no longer be', () => {
    const told = story()
    told.files('on', trigger)
    const early = { confirms: 'filed.on', occurred: '2025-05-19T00:00:00Z' }
    expect(refusalOf(() => told.files('yes', early, { by: reviewer }))).toMatchObject({
      code: 'history-conflict',
      extra: { report: 'on' },
    })
  })

  it('that a rule proposed may be confirmed as of a moment before, and is then proposed no more', () => {
    const told = story()
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T00:00:00Z' })
    const early = { confirms: 'no-meaningful-engagement.rejected', occurred: '2025-05-19T00:00:00Z' }
    told.files('yes', early, { by: reviewer })
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { sanctions: { state: 'triggered', since: { value: '2025-05-19T00:00:00Z' } } },
    })
  })

  it('lapses when its track goes another way, and when its report is retracted', () => {
    const told = story()
    told.files('on', trigger)
    told.retracts('on')
    expect(told.now().proposals).toEqual([])
    told.files('on again', { ...trigger, occurred: '2025-05-21T00:00:00Z' })
    told.files('dropped', { track: 'sanctions', event: 'drop', occurred: '2025-05-22T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })

  it('is dismissed by a reviewer, with its report left standing', () => {
    const told = story()
    told.files('on', trigger)
    expect(refusalOf(() => told.dismisses('filed.on', { by: editor }))?.code).toBe('forbidden')
    const { revision } = told.dismisses('filed.on')
    expect(revision).toMatchObject({ kind: 'dismissal', entry: { proposal: 'filed.on' }, transitions: [] })
    expect(told.now()).toMatchObject({ proposals: [], tracks: { sanctions: { state: 'threatened' } } })
    expect(refusalOf(() => told.dismisses('filed.on'))?.code).toBe('proposal-closed')
  })
})

describe('an override', () => {
  const override = {
    track: 'ceasefire',
    override: { state: 'in-force', reason: 'Both governments said so.' },
  }

  it('puts a track where no event leads, and stays visible for ever', () => {
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

describe('ids that records inherit', () => {
  it('are ids like any other', () => {
    const definition = accepted({
      title: 'Inherited',
      parties: { constructor: { name: 'C' } },
      tracks: {
        constructor: {
          initial: 'constructor',
          states: {
            constructor: {
              on: { constructor: 'constructor', 'to-string': 'value-of' },
              deadlines: { constructor: { after: 'P1D', event: 'to-string', policy: 'apply' } },
            },
            'value-of': { final: true },
          },
        },
      },
      rules: {
        constructor: {
          when: { track: 'constructor', in: ['value-of'] },
          track: 'constructor',
          event: 'constructor',
          policy: 'propose',
        },
      },
    })
    const told = story(definition)
    told.files('constructor', {
      track: 'constructor',
      event: 'constructor',
      occurred: '2025-05-17T12:00:00Z',
      positions: { constructor: accepts },
      claims: [{ id: 'constructor', speaker: 'C', text: 'So.', verification: 'reported' }],
    })
    const { tracks, claims } = told.at('2025-05-18T12:00:00Z')
    expect(tracks['constructor']).toMatchObject({
      state: 'value-of',
      positions: { constructor: { stance: 'accepts' } },
    })
    expect(claims).toMatchObject([{ id: 'constructor' }])
    expect(ledger(diplomatic(), 0).status(0).claims).toEqual([])
  })
})
