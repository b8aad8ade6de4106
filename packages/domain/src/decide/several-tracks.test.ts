import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { accepted, refusalOf, story, time } from '../testing/written-story.ts'

const states = { still: { on: { go: 'moving' } }, moving: { on: { stop: 'still', go: 'moving' } } }
const gated = { open: { on: { trigger: 'done' } }, done: { confirm: 'reviewer', final: true } }
const facts = { length: { type: 'number', unit: 'days' } }
const call = { due: { at: 'expected', policy: 'flag' } }
const definition = accepted({
  title: 'A bargain',
  parties: { north: { name: 'North' }, south: { name: 'South' } },
  tracks: {
    truce: { initial: 'still', states, facts },
    exchange: { initial: 'still', states: { ...states, moving: { ...states.moving, deadlines: call } } },
    sanctions: { initial: 'open', states: gated },
    embargo: { initial: 'open', states: gated },
  },
})
const told = () => story(definition)

const bargain = [
  { track: 'truce', event: 'go', positions: { north: 'accepts' }, facts: { length: 30 } },
  { track: 'exchange', event: 'go', expected: { due: time('2025-06-01T10:00:00Z') } },
] as const

/** A bargain that moved two tracks, and the reports that contest it on each. */
function bargained() {
  const book = told()
  book.files('bargain', { tracks: bargain })
  const contests = () =>
    ['truce', 'exchange'].map((track) => book.now().tracks[track]?.contested.map(({ report }) => report))
  return { ...book, contests }
}
describe('a report on several tracks', () => {
  it('moves each, and says of each what it says', () => {
    const { files, now, asOf } = told()
    const { revision, history } = files('bargain', { tracks: bargain, occurred: '2025-05-17T10:00:00Z' })
    const { truce, exchange } = now().tracks
    expect(revision.transitions.map(({ track, to }) => [track, to])).toEqual([
      ['truce', 'moving'],
      ['exchange', 'moving'],
    ])
    expect(truce).toMatchObject({
      state: 'moving',
      cause: { report: 'bargain' },
      positions: { north: { stance: 'accepts' } },
      facts: { length: { value: 30, text: '30 days' } },
    })
    expect(exchange).toMatchObject({ positions: {}, deadlines: { due: { value: '2025-06-01T10:00:00Z' } } })
    expect([...history.values()]).toMatchObject([
      { track: null, tracks: [{ track: 'truce' }, { track: 'exchange' }] },
    ])
    expect(asOf('2025-05-17T09:00:00Z').tracks['exchange']).toMatchObject({ state: 'still' })
  })

  it('is refused whole if one of them cannot be', () => {
    const { files, book, now } = told()
    files('first', { track: 'exchange', event: 'go' })
    const refused = refusalOf(() =>
      files('second', { tracks: [bargain[0], { track: 'exchange', event: 'nothing' }] }),
    )
    expect(refused).toMatchObject({ code: 'transition-not-allowed', extra: { track: 'exchange' } })
    expect(now().tracks['truce']).toMatchObject({ state: 'still', positions: {} })
    expect(book.revisions).toHaveLength(2)
  })

  it('takes its place in time on all of them, and is corrected and retracted on all', () => {
    const { files, corrects, retracts, now } = told()
    files('moved', { track: 'exchange', event: 'go', occurred: '2025-05-17T12:00:00Z' })
    const late = files('bargain', { tracks: bargain, occurred: '2025-05-17T10:00:00Z' })
    expect(late.backfilled).toBe(true)
    expect(now().tracks).toMatchObject({
      truce: { state: 'moving' },
      exchange: { entries: 2, cause: { report: 'moved' } },
    })
    corrects('bargain', { tracks: [{ track: 'truce' }, bargain[1]], occurred: '2025-05-17T10:00:00Z' })
    expect(now().tracks).toMatchObject({ truce: { state: 'still', facts: {} }, exchange: { entries: 2 } })
    retracts('bargain')
    expect(now().tracks).toMatchObject({ truce: { state: 'still' }, exchange: { entries: 1 } })
  })

  it('names a fault in the track that has it', () => {
    const { files } = told()
    const tracks = [
      bargain[0],
      { track: 'exchange', positions: { west: 'accepts' }, facts: { length: 3 } },
    ] as const
    const refused = refusalOf(() => files('bargain', { tracks }))
    expect(refused?.extra.errors?.map(({ pointer }) => pointer)).toEqual([
      '/data/tracks/1/positions/west',
      '/data/tracks/1/facts/length',
    ])
  })

  it('opens a proposal for each event that needs a reviewer, each confirmed by itself', () => {
    const { files, now } = told()
    const tracks = [
      { track: 'sanctions', event: 'trigger' },
      { track: 'embargo', event: 'trigger' },
      bargain[0],
    ]
    files('bargain', { tracks })
    expect(now().tracks['truce']?.state).toBe('moving')
    expect(now().proposals.map(({ id, track }) => [id, track])).toEqual([
      ['filed-embargo:bargain', 'embargo'],
      ['filed-sanctions:bargain', 'sanctions'],
    ])
    files('again', { tracks: tracks.slice(0, 2) })
    expect(now().proposals.map(({ grounds }) => grounds)).toEqual([
      ['bargain', 'again'],
      ['bargain', 'again'],
    ])
    files('confirmed', { confirms: 'filed-embargo:bargain' }, { by: reviewer })
    expect(now().tracks).toMatchObject({ embargo: { state: 'done' }, sanctions: { state: 'open' } })
    expect(now().proposals).toHaveLength(1)
  })

  it('is contested on every track that it moved by a report about no track', () => {
    const { files, contests } = bargained()
    files('denied', { disputes: 'bargain', by: ['south'] })
    expect(contests()).toEqual([['denied'], ['denied']])
    files('moved on', { track: 'truce', event: 'go' })
    expect(contests()).toEqual([[], ['denied']])
  })

  it('is contested on one track alone by a report about that track', () => {
    const { files, contests } = bargained()
    files('denied', { track: 'truce', disputes: 'bargain', by: ['south'] })
    expect(contests()).toEqual([['denied'], []])
    files('also', {
      tracks: [{ track: 'sanctions' }, { track: 'exchange' }],
      disputes: 'bargain',
      by: ['south'],
    })
    expect(contests()).toEqual([['denied'], ['also']])
  })

  it('is settled on one track alone by a report about that track', () => {
    const { files, contests } = bargained()
    files('denied', { disputes: 'bargain', by: ['south'] })
    files('settled', { track: 'exchange', settles: 'bargain' })
    expect(contests()).toEqual([['denied'], []])
    files('all settled', { settles: 'denied' })
    expect(contests()).toEqual([[], []])
  })

  it('overrides a state only for a reviewer', () => {
    const { files, now } = told()
    const tracks = [{ track: 'sanctions', override: { state: 'done', reason: 'A decree.' } }, bargain[0]]
    expect(refusalOf(() => files('decree', { tracks }))?.code).toBe('forbidden')
    files('decree', { tracks }, { by: reviewer })
    expect(now().tracks['sanctions']).toMatchObject({ state: 'done', cause: { kind: 'override' } })
  })

  it('is listed as uncertain on each', () => {
    const { files, asOf } = told()
    files('bargain', { tracks: bargain, occurred: '2025-05-16T10:00:00Z/2025-05-17T10:00:00Z' })
    expect(asOf('2025-05-17T00:00:00Z').uncertain.map(({ track }) => track)).toEqual(['truce', 'exchange'])
  })
})
