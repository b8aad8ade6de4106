import { describe, expect, it } from 'vitest'
import { renamed } from '../testing/renamed.ts'
import { refusalOf, type Story, story } from '../testing/written-story.ts'

const day19 = { earliest: '2025-05-18T10:00:00Z', latest: '2025-05-20T12:00:00Z' }

const may20 = '2025-05-20T00:00:00Z'
const may25 = '2025-05-25T00:00:00Z'

/** When a report may have occurred at the earliest. */
const startOf = ({ book }: Story, report: string) =>
  [...book.items.values()].find((item) => item.report === report)?.occurred.earliest

describe('what occurred from then on', () => {
  it('ends when it is recorded', () => {
    const told = story()
    told.files(
      'r',
      { track: 'ceasefire', event: 'agree', occurred: '2025-05-19/..' },
      { at: '2025-05-25T00:00:00Z' },
    )
    expect(told.now().tracks['ceasefire']?.since).toEqual({
      value: '2025-05-19/..',
      earliest: day19.earliest,
      latest: '2025-05-25T00:00:00Z',
    })
  })
})

describe('what occurred no later than then', () => {
  const rejected = { track: 'ceasefire', event: 'reject', occurred: '../2025-05-19' }

  it('begins with the newest occurrence on the track before', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', occurred: '2025-05-17T12:00:00Z' })
    told.files('other', { track: 'talks', occurred: '2025-05-17T13:00:00Z' })
    told.files('b', rejected, { at: '2025-05-25T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since).toEqual({
      value: '../2025-05-19',
      earliest: '2025-05-17T12:00:00Z',
      latest: day19.latest,
    })
  })

  it('looks behind what is known to be later', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', occurred: '2025-05-17T12:00:00Z' })
    told.files('later', { track: 'ceasefire', occurred: '2025-05-22T12:00:00Z' })
    told.files('b', rejected, { at: '2025-05-25T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since?.earliest).toBe('2025-05-17T12:00:00Z')
  })

  it('begins with what the clock did, and as early as that may have been', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17/2025-05-18' }, { at: may20 })
    told.files('b', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-19' }, { at: may25 })
    told.files('c', { track: 'ceasefire', occurred: '../2025-06-25' }, { at: '2025-06-26T00:00:00Z' })
    const due = told.now().tracks['ceasefire']?.since
    expect(due?.earliest).toBe('2025-06-17T10:00:00Z')
    expect(startOf(told, 'c')).toBe(due?.earliest)
  })

  it('begins with the newest occurrence of all if it names no track', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17T12:00:00Z' })
    told.files('b', { track: 'ceasefire', event: 'take-effect', occurred: '2025-05-18T12:00:00Z' })
    told.files('c', { occurred: '../2025-06-25' }, { at: '2025-06-26T00:00:00Z' })
    expect(startOf(told, 'c')).toBe('2025-06-17T12:00:00Z')
  })

  it('does not begin with a new version of the definition, which is no occurrence', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', event: 'agree', occurred: '2025-05-17T12:00:00Z' })
    told.defines(renamed(), { ceasefire: { agreed: 'accepted' } }, '2025-05-19T00:00:00Z')
    told.files('later', { occurred: '2025-05-24T00:00:00Z' }, { at: may25 })
    told.files('b', { occurred: '../2025-05-20' }, { at: '2025-05-26T00:00:00Z' })
    expect(startOf(told, 'b')).toBe('2025-05-17T12:00:00Z')
  })

  it('begins with the track itself if nothing has happened to it', () => {
    const told = story()
    told.files('b', rejected, { at: '2025-05-25T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since?.earliest).toBe('2025-05-17T00:00:00Z')
  })

  it('is refused, with what to write, if the track is younger', () => {
    const told = story(undefined, '2025-05-24T00:00:00Z')
    const refusal = refusalOf(() => told.files('b', rejected, { at: '2025-05-25T00:00:00Z' }))
    expect(refusal?.code).toBe('payload-invalid')
    expect(refusal?.extra.errors).toEqual([
      {
        pointer: '/data/occurred',
        detail: expect.stringContaining(
          'write the earliest time that it may have been, as in 2025-05-19/2025-05-19',
        ),
      },
    ])
  })

  it('leaves the report itself out of account when it is corrected', () => {
    const told = story()
    told.files('a', { track: 'ceasefire', occurred: '2025-05-17T12:00:00Z' })
    told.files('b', { ...rejected, occurred: '2025-05-18T12:00:00Z' })
    told.corrects('b', rejected, { at: '2025-05-25T00:00:00Z' })
    expect(told.now().tracks['ceasefire']?.since?.earliest).toBe('2025-05-17T12:00:00Z')
  })
})

describe('what is expected from then on', () => {
  const plan = { track: 'leaders-call', occurred: '2025-05-17T12:00:00Z', expected: '2025-05-19/..' }

  it('may have passed from then on, and never certainly has', () => {
    const told = story()
    told.files('r', plan)
    const callTime = (at: string) => told.at(at).tracks['leaders-call']?.deadlines['call-time']
    expect(told.now().tracks['leaders-call']?.expected).toEqual({
      value: '2025-05-19/..',
      earliest: day19.earliest,
      latest: null,
    })
    expect(callTime('2025-05-18T00:00:00Z')?.status).toBe('ahead')
    expect(callTime('2025-05-19T00:00:00Z')).toMatchObject({ status: 'possibly-passed', latest: null })
    expect(callTime('2225-05-19T00:00:00Z')?.status).toBe('possibly-passed')
  })

  it('begins with the report if it is open at its start', () => {
    const told = story()
    told.files('r', { ...plan, expected: '../2025-05-19' })
    expect(told.now().tracks['leaders-call']?.expected).toMatchObject({
      earliest: '2025-05-17T12:00:00Z',
      latest: day19.latest,
    })
  })

  it('is refused if it ends before the report begins', () => {
    const told = story()
    const refusal = refusalOf(() => told.files('r', { ...plan, expected: '../2025-05-15' }))
    expect(refusal?.extra.errors?.[0]).toMatchObject({
      pointer: '/data/expected',
      detail: expect.stringMatching(/before the report’s own occurrence.*write a later time, or null/),
    })
  })
})
