import { describe, expect, it } from 'vitest'
import { parseDuration } from './duration.ts'

const day = 86_400_000

describe('parseDuration', () => {
  it.each([
    ['P30D', 30 * day],
    ['PT6H', day / 4],
    ['P7D', 7 * day],
    ['P1W', 7 * day],
    ['P1W2D', 9 * day],
    ['PT1M', 60_000],
    ['PT90S', 90_000],
    ['P1DT2H3M4S', day + 2 * 3_600_000 + 3 * 60_000 + 4000],
    ['P0DT1S', 1000],
    ['P0.5D', day / 2],
    ['PT1,5H', 5_400_000],
    ['PT1.001S', 1001],
    ['PT0.0006S', 1],
    ['P36525D', 36_525 * day],
  ])('reads %s as %d milliseconds', (text, ms) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms })
  })

  it.each(['P1Y', 'P6M', 'P1Y2M3D', 'P1M', 'P0Y', 'P1Y2DT3H', 'P1M2DT3H'])(
    'refuses %s, for years and months have no fixed length',
    (text) => {
      expect(parseDuration(text)).toEqual({
        ok: false,
        detail: 'Years and months have no fixed length; write weeks, days or hours, as in P30D.',
      })
    },
  )

  it.each(['P0D', 'PT0S', 'P0W0DT0H0M0S', 'PT0.0001S'])('refuses %s, which is no time at all', (text) => {
    expect(parseDuration(text)).toEqual({ ok: false, detail: expect.stringMatching(/^A duration is longer/) })
  })

  it.each(['P36525DT1S', 'P36526D', `P${'9'.repeat(60)}D`])(
    'refuses %s, which is too long a time',
    (text) => {
      expect(parseDuration(text)).toEqual({ ok: false, detail: 'A duration is at most 100 years, P36525D.' })
    },
  )

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1',
    '30D',
    '1 day',
    'p30d',
    'P-1D',
    '-P1D',
    '+P1D',
    'P1H',
    'PT1D',
    'PT1Y',
    'P1D2W',
    'PT1S1M',
    'P1.5DT1H',
    'PT1.5H30M',
    'PT1.5H0.5M',
    'PT.5H',
    'PT1.H',
    'P1D ',
    ' P1D',
    'P1D\n',
    'P１D',
    'P1D/P2D',
  ])('refuses %j, which is not an ISO 8601 duration', (text) => {
    expect(parseDuration(text)).toEqual({
      ok: false,
      detail: expect.stringMatching(/^This is not a duration/),
    })
  })

  it('refuses a text of more than 64 characters unread', () => {
    const detail = 'This has 66 characters; at most 64 are read.'
    expect(parseDuration(`P${'0'.repeat(63)}1D`)).toEqual({ ok: false, detail })
  })
})
