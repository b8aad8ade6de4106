import { describe, expect, it } from 'vitest'
import { smallDefinition } from '../definition/testing/small-definition.ts'
import { accepted, refusalOf, story, time } from '../testing/written-story.ts'

const open = {
  deadlines: {
    vote: { at: 'expected', event: 'agree', policy: 'propose' },
    end: { at: 'expected', event: 'reject', policy: 'apply' },
    'one-day': { after: 'P1D', policy: 'flag' },
  },
}
const track = 'ceasefire'
const told = () => story(accepted(smallDefinition({ open })), '2025-05-17T00:00:00Z')
const expects = (
  expected: NonNullable<Parameters<ReturnType<typeof told>['files']>[1]['expected']> | null,
) => ({
  track,
  expected,
  occurred: '2025-05-17T01:00:00Z',
})

describe('several expectations', () => {
  it('give each deadline its own moment, and the track none', () => {
    const book = told()
    book.files('dates', expects({ vote: '2025-05-18T10:00:00Z', end: '2025-05-20' }))
    const { expected, deadlines } = book.now().tracks[track] ?? {}
    expect(expected).toBeNull()
    expect(deadlines).toMatchObject({
      vote: { value: '2025-05-18T10:00:00Z', status: 'ahead' },
      end: { value: '2025-05-20', earliest: '2025-05-19T10:00:00Z', latest: '2025-05-21T12:00:00Z' },
      'one-day': { value: '2025-05-18T00:00:00Z' },
    })
    const later = book.at('2025-05-18T11:00:00Z')
    expect(later.proposals).toMatchObject([{ event: 'agree' }])
    expect(later.tracks[track]?.state).toBe('open')
    expect(book.at('2025-05-21T12:00:00Z').tracks[track]).toMatchObject({ state: 'over' })
  })

  it('leave those alone that they do not name, and end when one for all is given', () => {
    const book = told()
    book.files('all', expects('2025-05-19T00:00:00Z'))
    book.files('vote', { ...expects({ vote: '2025-05-18T10:00:00Z' }), occurred: '2025-05-17T02:00:00Z' })
    const times = () => {
      const { deadlines = {} } = book.now().tracks[track] ?? {}
      return [deadlines['vote']?.value, deadlines['end']?.value]
    }
    expect(times()).toEqual(['2025-05-18T10:00:00Z', '2025-05-19T00:00:00Z'])
    book.files('no vote', { ...expects({ vote: null }), occurred: '2025-05-17T03:00:00Z' })
    expect(times()).toEqual([undefined, '2025-05-19T00:00:00Z'])
    book.files('all anew', { ...expects('2025-05-20T00:00:00Z'), occurred: '2025-05-17T04:00:00Z' })
    expect(times()).toEqual(['2025-05-20T00:00:00Z', '2025-05-20T00:00:00Z'])
    expect(book.now().tracks[track]?.expected).toMatchObject({ value: '2025-05-20T00:00:00Z' })
  })

  it('end when the track enters a state', () => {
    const book = told()
    book.files('dates', expects({ end: '2025-05-20' }))
    book.files('stays', { track, event: 'stay', occurred: '2025-05-17T02:00:00Z' })
    expect(Object.keys(book.now().tracks[track]?.deadlines ?? {})).toEqual(['one-day'])
  })

  it('are refused for a deadline that waits for no such time', () => {
    const refusal = refusalOf(() =>
      told().files('odd', expects({ 'one-day': '2025-05-20', vote: '2025-05-19' })),
    )
    expect(refusal?.extra.errors).toMatchObject([
      { pointer: '/data/expected/one-day', detail: expect.stringContaining('there are vote, end') },
    ])
    const event = refusalOf(() => told().files('odd', { ...expects({ vote: '2025-05-20' }), event: 'agree' }))
    expect(event?.extra.errors).toMatchObject([
      { pointer: '/data/expected/vote', detail: expect.stringContaining('to which agree leads') },
    ])
  })
})

describe('an expectation that a late report made void', () => {
  it('leaves the words beside it to be corrected, and may not be given anew', () => {
    const book = told()
    book.files('date', expects({ end: '2025-05-20' }))
    book.files('late', { track, event: 'agree', occurred: '2025-05-17T00:30:00Z' })
    book.corrects('date', { ...expects({ end: '2025-05-20' }), headline: 'Spelt rightly' })
    expect(book.now().tracks[track]).toMatchObject({ state: 'agreed', deadlines: {} })
    expect(refusalOf(() => book.corrects('date', expects({ vote: '2025-05-20' })))?.code).toBe(
      'payload-invalid',
    )
  })
})

describe('an expectation for a deadline of a state', () => {
  const book = () => {
    const agreed = {
      on: { collapse: 'over' },
      deadlines: { ratify: { at: 'expected', event: 'collapse', policy: 'apply' } },
    }
    const on = { agree: 'agreed', reject: 'over' }
    const states = { open: { ...open, on }, agreed, over: { final: true } }
    return story(accepted(smallDefinition({ ceasefire: { states } })), '2025-05-17T00:00:00Z')
  }
  const ratify = expects({ ratify: '2025-05-20' })

  it('is refused while the track is in another, with the deadlines that may be named', () => {
    expect(refusalOf(() => book().files('early', ratify))?.extra.errors).toEqual([
      {
        pointer: '/data/expected/ratify',
        detail:
          'no deadline ratify waits for an expected time in open, in which ceasefire then is; there are vote, end',
      },
    ])
    const parts = { tracks: [{ track, expected: { ratify: time('2025-05-20') } }], occurred: ratify.occurred }
    expect(refusalOf(() => book().files('early', parts))?.extra.errors).toMatchObject([
      { pointer: '/data/tracks/0/expected/ratify' },
    ])
  })

  it('is refused at an earlier place, before the track entered the state', () => {
    const told = book()
    told.files('agreed', { track, event: 'agree', occurred: '2025-05-17T02:00:00Z' })
    expect(refusalOf(() => told.files('early', ratify))).toMatchObject({ code: 'payload-invalid' })
  })

  it('is taken from the report that enters the state, and from one after it', () => {
    const told = book()
    told.files('agreed', { ...ratify, event: 'agree' })
    expect(told.now().tracks[track]?.deadlines).toMatchObject({ ratify: { value: '2025-05-20' } })
    told.files('later', { ...expects({ ratify: '2025-05-21' }), occurred: '2025-05-17T03:00:00Z' })
    expect(told.now().tracks[track]?.deadlines).toMatchObject({ ratify: { value: '2025-05-21' } })
  })
})

describe('the entries of a track', () => {
  it('count how often it has been in its state, this time included', () => {
    const book = story()
    const entries = () => book.now().tracks['leaders-call']?.entries
    expect(entries()).toBe(1)
    book.files('first', { track: 'leaders-call', event: 'postpone' })
    book.files('second', { track: 'leaders-call', event: 'postpone' })
    expect(entries()).toBe(3)
    book.files('held', { track: 'leaders-call', event: 'hold' })
    expect(entries()).toBe(1)
    book.retracts('held')
    book.retracts('first')
    expect(entries()).toBe(2)
  })
})

describe('the standfirst', () => {
  it('is that of the newest report that has one, as of any moment', () => {
    const book = story()
    expect(book.now().standfirst).toBeNull()
    book.files('a', { standfirst: 'Talks go on.', occurred: '2025-05-18T10:00:00Z' })
    book.files('b', { standfirst: 'Talks are over.', occurred: '2025-05-19T10:00:00Z', key: true })
    expect(book.now().standfirst).toMatchObject({ text: 'Talks are over.', report: 'b' })
    expect(book.asOf('2025-05-18T11:00:00Z').standfirst).toMatchObject({ text: 'Talks go on.' })
    expect([...book.book.items.values()].map(({ keyEvent }) => keyEvent)).toEqual([undefined, true])
  })
})
