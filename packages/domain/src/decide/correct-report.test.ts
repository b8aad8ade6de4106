import { describe, expect, it } from 'vitest'
import { editor, reviewer } from '../testing/ledger.ts'
import { refusalOf, story } from '../testing/written-story.ts'

const agree = { track: 'ceasefire', event: 'agree' }
const reject = { track: 'ceasefire', event: 'reject' }

describe('correcting a report', () => {
  it('puts the corrected content in its place; the ledger keeps both', () => {
    const told = story()
    told.files('news', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    const { revision } = told.corrects('news', { ...reject, occurred: '2025-05-20T01:00:00Z' })
    expect(revision).toMatchObject({
      kind: 'correction',
      entry: { report: 'news', reason: 'It was wrong.', content: { event: 'reject' } },
      transitions: [{ to: 'rejected', cause: { report: 'news', revision: 2 } }],
      superseded: [{ to: 'agreed' }],
      proposals: [{ id: 'no-meaningful-engagement.news' }],
    })
    expect(told.book.revisions[1]?.entry).toMatchObject({ content: { event: 'agree' } })
    expect(told.now()).toMatchObject({
      tracks: { ceasefire: { state: 'rejected', since: { value: '2025-05-20T01:00:00Z' } } },
      stamps: { lastReport: '2025-05-20T00:00:00.000Z', lastCorrection: revision.recorded },
    })
    const items = [...told.book.items.values()].filter(({ kind }) => kind === 'report')
    expect(items).toMatchObject([
      {
        report: 'news',
        revision: 2,
        status: 'corrected',
        event: 'reject',
        amendments: [{ kind: 'correction', revision: 3 }],
      },
    ])
  })

  it('moves it to another track, and leaves nothing behind on the first', () => {
    const told = story()
    told.files('news', { ...reject, occurred: '2025-05-20T00:00:00Z', positions: { russia: 'rejects' } })
    told.corrects('news', { track: 'talks', event: 'collapse', occurred: '2025-05-20T00:00:00Z' })
    expect(told.now().tracks).toMatchObject({
      ceasefire: { state: 'proposed', since: null, cause: { kind: 'initial' }, positions: {} },
      talks: { state: 'collapsed' },
    })
  })

  it('keeps when it occurred if the correction does not say, and cuts off as the report was', () => {
    const told = story()
    told.files('news', { ...agree, occurred: '2025-05-18' }, { at: '2025-05-18T20:00:00Z' })
    told.corrects('news', { ...agree, headline: 'Agreed' }, { at: '2025-05-25T00:00:00Z' })
    const kept = told.now().tracks['ceasefire']?.since
    expect(kept).toMatchObject({ value: '2025-05-18', latest: '2025-05-18T20:00:00Z' })
    told.corrects('news', { ...agree, occurred: '2025-05-18' }, { at: '2025-05-26T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since).toEqual(kept)
    told.corrects('news', { ...agree, occurred: '2025-05-22' }, { at: '2025-05-27T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since).toMatchObject({ latest: '2025-05-23T12:00:00Z' })
  })

  it('is refused if it would make a later report impossible', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-20T00:00:00Z' })
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-21T00:00:00Z' })
    const wrong = () => told.corrects('agreed', { ...reject, occurred: '2025-05-20T00:00:00Z' })
    expect(refusalOf(wrong)).toMatchObject({
      code: 'history-conflict',
      extra: { report: 'effect', state: 'rejected' },
    })
    expect(refusalOf(() => told.retracts('agreed'))).toMatchObject({
      code: 'history-conflict',
      extra: { report: 'effect' },
    })
    const impossible = () => told.corrects('effect', { ...agree, occurred: '2025-05-21T00:00:00Z' })
    expect(refusalOf(impossible)).toMatchObject({
      code: 'transition-not-allowed',
      extra: { state: 'agreed' },
    })
  })

  it('is refused for a report that is not there or was retracted', () => {
    const told = story()
    told.files('news', { occurred: '2025-05-20T00:00:00Z' })
    told.retracts('news')
    expect(refusalOf(() => told.corrects('constructor', {}))).toMatchObject({
      code: 'not-found',
      extra: { report: 'constructor' },
    })
    expect(refusalOf(() => told.corrects('news', {}))?.code).toBe('report-retracted')
    expect(refusalOf(() => told.retracts('news'))?.code).toBe('report-retracted')
  })

  it('of a confirmation is still one; it cannot confirm something else', () => {
    const told = story()
    told.files('on', { track: 'sanctions', event: 'trigger', occurred: '2025-05-20T00:00:00Z' })
    told.files('yes', { confirms: 'filed:on' }, { by: reviewer })
    told.corrects(
      'yes',
      { confirms: 'filed:on', occurred: '2025-05-20T06:00:00Z' },
      { at: '2025-05-21T00:00:00Z', by: reviewer },
    )
    expect(told.now().tracks['sanctions']).toMatchObject({
      state: 'triggered',
      since: { value: '2025-05-20T06:00:00Z' },
      cause: { report: 'yes', confirms: 'filed:on', proposed: { report: 'on' } },
    })
    expect(refusalOf(() => told.corrects('on', { confirms: 'filed:on' }))).toMatchObject({
      code: 'payload-invalid',
      extra: { errors: [{ pointer: '/data/confirms' }] },
    })
  })

  it('gives an editor no more say than filing would', () => {
    const told = story()
    const occurred = '2025-05-20T00:00:00Z'
    told.files('on', { track: 'sanctions', event: 'trigger', occurred }, { by: reviewer })
    told.corrects('on', { track: 'sanctions', event: 'trigger', occurred, headline: 'On' })
    expect(told.now().tracks['sanctions']?.state).toBe('triggered')
    told.corrects('on', { track: 'sanctions', occurred })
    told.corrects('on', { track: 'sanctions', event: 'trigger', occurred })
    expect(told.now()).toMatchObject({
      tracks: { sanctions: { state: 'threatened' } },
      proposals: [{ id: 'refiled:3:on' }],
    })
  })

  it('of an override takes a reviewer, whatever it changes', () => {
    const told = story()
    const occurred = '2025-05-20T00:00:00Z'
    const override = { state: 'withdrawn', reason: 'It was taken back.' }
    told.files('news', { track: 'ceasefire', override, occurred }, { by: reviewer })
    const corrects = (written: Parameters<typeof told.corrects>[1]) =>
      refusalOf(() => told.corrects('news', { occurred, ...written }, { by: editor }))?.code
    expect(corrects({ track: 'ceasefire', override: { ...override, state: 'rejected' } })).toBe('forbidden')
    expect(corrects({ track: 'talks', override: { ...override, state: 'collapsed' } })).toBe('forbidden')
    expect(corrects({ track: 'ceasefire', override, headline: 'Better words' })).toBe('forbidden')
    expect(told.now().tracks['ceasefire']).toMatchObject({ state: 'withdrawn', override: { count: 1 } })
  })
})

describe('retracting a report', () => {
  it('moves its track back, with what followed by rule and by clock', () => {
    const told = story()
    told.files('agreed', { ...agree, occurred: '2025-05-18T00:00:00Z' })
    told.files('effect', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-19T00:00:00Z' })
    told.checks('2025-06-20T00:00:00Z')
    expect(told.now().tracks['ceasefire']?.state).toBe('expired')
    const { revision } = told.retracts('effect')
    expect(revision).toMatchObject({
      kind: 'retraction',
      superseded: [{ to: 'in-force' }, { to: 'expired' }],
      states: { ceasefire: 'agreed' },
    })
    expect([...told.book.items.values()].map(({ kind, status }) => [kind, status])).toEqual([
      ['report', 'standing'],
      ['report', 'retracted'],
      ['deadline', 'superseded'],
    ])
  })

  it('takes positions, expectations and claims back to what was said before', () => {
    const told = story()
    const said = (id: string, stance: 'accepts' | 'rejects', day: number) =>
      told.files(id, {
        track: 'ceasefire',
        positions: { russia: stance },
        expected: `2025-07-0${day}`,
        occurred: `2025-05-2${day}T00:00:00Z`,
      })
    said('one', 'rejects', 1)
    said('two', 'accepts', 2)
    told.retracts('two')
    expect(told.now().tracks['ceasefire']).toMatchObject({
      positions: { russia: { stance: 'rejects', report: 'one' } },
      expected: { value: '2025-07-01' },
    })
  })

  it('of a confirmation opens the proposal again; of the report behind it is refused while the confirmation stands', () => {
    const told = story()
    told.files('rejected', { ...reject, occurred: '2025-05-20T00:00:00Z' })
    const id = 'no-meaningful-engagement.rejected'
    told.files('yes', { confirms: id }, { by: reviewer })
    told.retracts('yes', { by: reviewer })
    expect(told.now()).toMatchObject({ tracks: { sanctions: { state: 'threatened' } }, proposals: [{ id }] })
    told.files('yes again', { confirms: id }, { by: reviewer })
    expect(() => told.retracts('rejected')).toThrow(
      'report yes again confirms what would then never have been proposed',
    )
    expect(told.now().tracks['sanctions']?.state).toBe('triggered')
    told.retracts('yes again', { by: reviewer })
    told.retracts('rejected')
    expect(told.now()).toMatchObject({ tracks: { sanctions: { state: 'threatened' } }, proposals: [] })
  })
})
