import { describe, expect, it } from 'vitest'
import { refusalOf, story } from '../testing/written-story.ts'

const track = 'ceasefire'

/** A ceasefire that was agreed, which Russia contests. */
function contested() {
  const told = story()
  told.files('agreed', { track, event: 'agree', occurred: '2025-05-18T10:00:00Z' })
  const before = told.now()
  told.files('denied', { disputes: 'agreed', by: ['russia'], occurred: '2025-05-18T11:00:00Z' })
  return { ...told, before, contests: () => told.now().tracks[track]?.contested }
}

type Contested = ReturnType<typeof contested>

describe('a contested state', () => {
  it('stays, and names who contests it and by which report', () => {
    const { now, diff, before, asOf } = contested()
    const denial = { disputes: 'agreed', report: 'denied', by: ['russia'] }
    expect(now().tracks[track]).toMatchObject({
      state: 'agreed',
      contested: [{ ...denial, since: { value: '2025-05-18T11:00:00Z' } }],
    })
    expect(asOf('2025-05-18T10:30:00Z').tracks[track]).toMatchObject({ state: 'agreed', contested: [] })
    expect(diff(before).sentences).toEqual([
      '30-day unconditional ceasefire: that it is “Agreed” is contested by Russia.',
    ])
  })

  it.each([
    ['another transition', { track, event: 'take-effect' }],
    ['a report that settles it by the contested report', { settles: 'agreed' }],
    ['a report that settles it by the one that began it', { settles: 'denied' }],
    ['a report that settles it and moves its track', { settles: 'agreed', track, event: 'take-effect' }],
  ])('ends with %s', (_, report) => {
    const { files, contests } = contested()
    files('end', { ...report, occurred: '2025-05-18T12:00:00Z' })
    expect(contests()).toEqual([])
  })

  it('is no longer contested once that is settled, and the difference says so', () => {
    const { files, now, diff } = contested()
    const during = now()
    files('settled', { settles: 'agreed' })
    expect(diff(during).sentences).toEqual([
      '30-day unconditional ceasefire: its state is no longer contested.',
    ])
  })

  it.each([
    ['retracted', (told: Contested) => told.retracts('agreed')],
    ['corrected to move nothing', (told: Contested) => told.corrects('agreed', { track })],
  ])('is no longer contested once what it rests on is %s, and the difference says so', (_, amend) => {
    const told = contested()
    const during = told.now()
    amend(told)
    expect(told.contests()).toEqual([])
    expect(told.diff(during).sentences).toContain(
      '30-day unconditional ceasefire: its state is no longer contested.',
    )
  })

  it('is contested anew by a report that settles what was said before', () => {
    const { files, contests } = contested()
    files('anew', { settles: 'denied', disputes: 'agreed', by: ['ukraine'] })
    expect(contests()?.map(({ report }) => report)).toEqual(['anew'])
  })

  it('can be contested by a report that comes late, at its place', () => {
    const { files, contests } = contested()
    files('late', { disputes: 'agreed', by: ['ukraine'], occurred: '2025-05-18T10:30:00Z' })
    expect(contests()?.map(({ report }) => report)).toEqual(['late', 'denied'])
  })

  it('is contested no more when the report that contests it, or the contested one, is retracted', () => {
    const first = contested()
    first.retracts('denied')
    expect(first.contests()).toEqual([])
    const second = contested()
    second.retracts('agreed')
    expect(second.contests()).toEqual([])
  })

  it.each([
    ['what moved nothing', { disputes: 'denied', by: ['russia'] }, 'disputes', 'it moved nothing'],
    ['what is not there', { disputes: 'nothing', by: ['russia'] }, 'disputes', 'present state, here agreed'],
    ['what is not contested', { settles: 'other' }, 'settles', 'nothing about other is contested'],
    ['what is not contested', { settles: 'other' }, 'settles', 'or the one that contests it, here agreed'],
  ])('is refused if a report names %s', (_, report, key, detail) => {
    const { files } = contested()
    const refusal = refusalOf(() => files('odd', report))
    expect(refusal).toMatchObject({ code: 'payload-invalid' })
    expect(refusal?.extra.errors).toMatchObject([
      { pointer: `/data/${key}`, detail: expect.stringContaining(detail) },
    ])
  })

  it('may be contested by a report about several tracks, one of which it is the state of', () => {
    const { files, contests } = contested()
    const tracks = [{ track: 'sanctions' }, { track }]
    files('anew', { disputes: 'agreed', by: ['ukraine'], tracks })
    expect(contests()).toHaveLength(2)
  })

  it('is refused to be settled by a report about another track', () => {
    const { files } = contested()
    const refusal = refusalOf(() => files('odd', { track: 'sanctions', settles: 'agreed' }))
    const detail =
      'agreed, which it settles, is contested on ceasefire, not on sanctions; file it under ceasefire, or under no track'
    expect(refusal?.extra.errors).toEqual([{ pointer: '/data/track', detail }])
  })

  it.each([
    ['one', { track: 'sanctions' }, '/data/track', 'sanctions'],
    [
      'several',
      { tracks: [{ track: 'sanctions' }, { track: 'talks' }] },
      '/data/tracks',
      'sanctions or talks',
    ],
  ])('is refused if a report about %s of the other tracks contests it', (_, about, pointer, others) => {
    const { files } = contested()
    const refusal = refusalOf(() => files('odd', { ...about, disputes: 'agreed', by: ['russia'] }))
    const detail = `agreed, which it disputes, moved ceasefire, not ${others}; file it under ceasefire, or under no track`
    expect(refusal).toMatchObject({ code: 'payload-invalid', extra: { errors: [{ pointer, detail }] } })
  })

  it('is refused before the place at which the report moved its track', () => {
    const { files } = contested()
    const early = { disputes: 'agreed', by: ['russia'], occurred: '2025-05-18T09:00:00Z' }
    expect(refusalOf(() => files('early', early))).toMatchObject({ code: 'payload-invalid' })
  })

  it.each([
    ['contests', { disputes: 'agreed', by: ['russia'] }, 'no track is in its state because of agreed'],
    ['settles', { settles: 'agreed' }, 'nothing about agreed is contested'],
  ])('is refused with the order if a report of the same day %s it too early', (_, says, vain) => {
    const { files } = story()
    files('agreed', { track, event: 'agree', occurred: '2025-05-18[Europe/Kyiv]' })
    const detail = `${vain} at that moment: that report comes after this one. Reports whose times overlap come in the order in which these begin, then in that in which they end: here this report (2025-05-18, which begins at 2025-05-17T10:00:00Z) before report agreed (2025-05-18[Europe/Kyiv], which begins at 2025-05-17T21:00:00Z). If it was the other way round, write when this report occurred with its zone, as in 2025-05-18[Europe/Kyiv]; if that does not do, write when each occurred with a time of day and its zone, as in 2025-05-18T14:00[Europe/Kyiv].`
    const refusal = refusalOf(() => files('same-day', { ...says, occurred: '2025-05-18' }))
    expect(refusal?.extra.errors).toMatchObject([{ detail }])
  })

  it('is refused if a report contests itself', () => {
    const { files, corrects } = contested()
    const own = { track, event: 'take-effect', disputes: 'odd', by: ['russia'] }
    const detail =
      'a report cannot dispute itself; name the report that put a track in its present state, or leave "disputes" out'
    const refusal = refusalOf(() => files('odd', own))
    expect(refusal).toMatchObject({
      code: 'payload-invalid',
      extra: { errors: [{ pointer: '/data/disputes', detail }] },
    })
    files('odd', { track, event: 'take-effect' })
    expect(refusalOf(() => corrects('odd', own))?.message).toBe(detail)
  })

  it('is refused once its track has moved on', () => {
    const { files } = contested()
    files('in force', { track, event: 'take-effect' })
    const refusal = refusalOf(() => files('odd', { disputes: 'agreed', by: ['russia'] }))
    expect(refusal?.message).toContain('its track has moved on')
  })
})
