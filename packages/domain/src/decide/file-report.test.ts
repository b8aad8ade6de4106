import { describe, expect, it } from 'vitest'
import type { Stance } from '../schema/stance.ts'
import { editor, ledger, reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, refusalOf, story, time } from '../testing/written-story.ts'
import { decide } from './decide.ts'

const accepts: Stance = 'accepts'
const agree = { track: 'ceasefire', event: 'agree' }

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
    for (const event of ['expire', 'constructor']) {
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
    expect(claims).toEqual([
      { ...claim, verification: 'disputed', report: 'later', since: expect.anything(), track: 'ceasefire' },
    ])
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
        {
          by: editor,
          recorded: Date.parse('2025-05-21T00:00:00Z'),
          claimed: new Map(),
          everClaimed: new Map(),
        },
      )
    expect(draft('2025-05-20T00:00:00.001Z')).toMatchObject({ decision: { backfilled: false } })
    expect(draft('2025-05-20T00:00:00Z')).toMatchObject({ decision: { backfilled: false } })
    expect(draft('2025-05-19T23:59:59Z')).toHaveProperty('kind', 'history-needed')
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
