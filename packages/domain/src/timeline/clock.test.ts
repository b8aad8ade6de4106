import { describe, expect, it } from 'vitest'
import { accepted, story } from '../testing/written-story.ts'

const call = (told: ReturnType<typeof story>, at: string) => told.at(at).tracks['leaders-call']

/** A call announced on Saturday for Monday at ten, in an unknown zone. */
function announced() {
  const told = story()
  const news = { track: 'leaders-call', expected: '2025-05-19T10:00', occurred: '2025-05-17' }
  told.files('announcement', news, { at: '2025-05-17T18:00:00Z' })
  return told
}

/** One track that waits, with the deadlines of its first state. */
function waiting(deadlines: unknown, more: Record<string, unknown> = {}) {
  return accepted({
    title: 'Waiting',
    tracks: {
      wait: {
        initial: 'on',
        states: {
          on: { on: { again: 'on', stop: 'off', leave: 'away' }, deadlines },
          away: { on: { back: 'on' }, ...more },
          off: { final: true },
        },
      },
    },
  })
}

describe('a deadline', () => {
  it('is ahead, possibly passed and passed by its window, and asserts nothing of the world', () => {
    const told = announced()
    const status = (at: string) => call(told, at)?.deadlines['call-time']?.status
    expect(call(told, '2025-05-18T19:59:59Z')?.deadlines['call-time']).toEqual({
      at: 'expected',
      status: 'ahead',
      value: '2025-05-19T10:00',
      earliest: '2025-05-18T20:00:00Z',
      latest: '2025-05-19T22:00:00Z',
      policy: 'flag',
    })
    expect(status('2025-05-18T20:00:00Z')).toBe('possibly-passed')
    expect(status('2025-05-19T21:59:59.999Z')).toBe('possibly-passed')
    expect(status('2025-05-19T22:00:00Z')).toBe('passed')
    told.checks('2025-12-31T00:00:00Z')
    for (const at of ['2025-05-18T20:00:00Z', '2025-05-19T22:00:00Z', '2026-05-19T00:00:00Z']) {
      expect(told.asOf(at, '2026-06-01T00:00:00Z').tracks['leaders-call']?.state).toBe('scheduled')
    }
    told.files('held', { track: 'leaders-call', event: 'hold', occurred: '2025-05-19' })
    expect(told.now().tracks['leaders-call']?.state).toBe('held')
  })

  it('applies its event when it has certainly passed, dated by the window of the entry', () => {
    const end = { after: 'PT6H', event: 'stop', policy: 'apply' }
    const told = story(waiting({ end }), '2025-05-17T08:00:00Z')
    told.files(
      'again',
      { track: 'wait', event: 'again', occurred: '2025-05-18' },
      { at: '2025-05-20T00:00:00Z' },
    )
    const before = told.asOf('2025-05-19T17:59:59Z', '2025-06-01T00:00:00Z').tracks['wait']
    expect(before).toMatchObject({ state: 'on', deadlines: { end: { status: 'possibly-passed' } } })
    expect(told.now().tracks['wait']).toMatchObject({
      state: 'off',
      since: { earliest: '2025-05-17T16:00:00Z', latest: '2025-05-19T18:00:00Z' },
      cause: { kind: 'deadline', deadline: 'end', entered: { cause: { report: 'again' } } },
    })
  })

  it('comes after a report of its very moment, also one that arrives late', () => {
    const told = story(waiting({ end: { after: 'PT6H', event: 'stop', policy: 'apply' } }))
    expect(told.checks('2025-05-17T06:00:00Z')?.states).toEqual({ wait: 'off' })
    const late = told.files('left', { track: 'wait', event: 'leave', occurred: '2025-05-17T06:00:00Z' })
    expect(late.effects.superseded).toMatchObject([{ event: 'stop' }])
    expect(told.now().tracks['wait']).toMatchObject({ state: 'away', cause: { report: 'left' } })
    const tooLate = { track: 'wait', event: 'leave', occurred: '2025-05-17T06:00:00.001Z' }
    const other = story(waiting({ end: { after: 'PT6H', event: 'stop', policy: 'apply' } }))
    expect(() => other.files('left', tooLate)).toThrow('wait is off')
  })

  it('yields to a report that may have come before it, also as of a moment at which that is uncertain', () => {
    const told = story(waiting({ end: { after: 'PT1H', event: 'stop', policy: 'apply' } }))
    const wide = { track: 'wait', event: 'leave', occurred: '2025-05-17T00:30:00Z/2025-05-17T09:00:00Z' }
    told.files('left', wide, { at: '2025-05-17T12:00:00Z' })
    expect(told.now().tracks['wait']?.state).toBe('away')
    expect(told.asOf('2025-05-17T05:00:00Z')).toMatchObject({
      tracks: { wait: { state: 'on', cause: { kind: 'initial' } } },
      uncertain: [{ report: 'left' }],
    })
  })

  it('runs anew when its state is entered anew', () => {
    const told = story(waiting({ end: { after: 'P1D', event: 'stop', policy: 'apply' } }))
    told.files('again', { track: 'wait', event: 'again', occurred: '2025-05-17T20:00:00Z' })
    expect(told.at('2025-05-18T19:59:59Z').tracks['wait']?.state).toBe('on')
    expect(told.at('2025-05-18T20:00:00Z').tracks['wait']?.since?.value).toBe('2025-05-18T20:00:00Z')
  })

  it('passes at once if what is expected lies in the past, dated no earlier than its state', () => {
    const told = story(waiting({ end: { at: 'expected', event: 'stop', policy: 'apply' } }))
    told.files('again', {
      track: 'wait',
      event: 'again',
      occurred: '2025-05-18T12:00:00Z',
      expected: '2025-05-18T09:00:00Z',
    })
    expect(told.now().tracks['wait']).toMatchObject({
      state: 'off',
      since: { value: '2025-05-18T12:00:00Z' },
    })
  })

  it('waits anew for another expected time, and for none once that is taken back', () => {
    const told = announced()
    told.files('moved', {
      track: 'leaders-call',
      event: 'postpone',
      expected: '2025-05-21T14:00:00Z',
      occurred: '2025-05-19T23:00:00Z',
    })
    expect(call(told, '2025-05-20T00:00:00Z')?.deadlines['call-time']?.status).toBe('ahead')
    told.files('open', { track: 'leaders-call', expected: null, occurred: '2025-05-20T00:00:00Z' })
    expect(call(told, '2025-05-22T00:00:00Z')).toMatchObject({ expected: null, deadlines: {} })
  })

  it('under propose stands as a proposal, once for each time that its state is entered', () => {
    const told = story(waiting({ end: { after: 'P1D', event: 'stop', policy: 'propose' } }))
    const first = told.at('2025-05-18T00:00:00Z').proposals
    expect(first).toMatchObject([
      { track: 'wait', event: 'stop', to: 'off', cause: { kind: 'deadline', deadline: 'end' } },
    ])
    told.dismisses(first[0]?.id ?? '', { at: '2025-05-18T06:00:00Z' })
    expect(told.at('2025-06-01T00:00:00Z').proposals).toEqual([])
    told.files('again', { track: 'wait', event: 'again', occurred: '2025-05-18T12:00:00Z' })
    expect(told.at('2025-05-19T11:59:59Z').proposals).toEqual([])
    const [second] = told.at('2025-05-19T12:00:00Z').proposals
    expect(second?.id).not.toBe(first[0]?.id)
    told.files('left', { track: 'wait', event: 'leave', occurred: '2025-05-20T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })

  it('of a round that never ends is followed as far as is asked, and no further', () => {
    const back = { deadlines: { return: { after: 'PT12H', event: 'back', policy: 'apply' } } }
    const told = story(waiting({ turn: { after: 'PT12H', event: 'leave', policy: 'apply' } }, back))
    expect(told.at('2025-05-17T12:00:00Z').tracks['wait']?.state).toBe('away')
    expect(told.at('2025-05-18T00:00:00Z').tracks['wait']?.state).toBe('on')
    const much = told.at('2026-05-17T12:00:00Z').tracks['wait']
    expect(much).toMatchObject({ state: 'away', since: { value: '2026-05-17T12:00:00Z' } })
    expect(JSON.stringify(much?.cause).length).toBeLessThan(2500)
  })
})
