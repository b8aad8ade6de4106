import { describe, expect, it } from 'vitest'
import { parseTimeValue } from './parse-time-value.ts'
import { readTimeValue, timeValueJson } from './time-value.ts'

function read(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
}

function window(text: string) {
  const { earliest, latest } = read(text)
  return earliest === latest ? earliest : `${earliest} … ${latest}`
}

function detail(text: string) {
  const parsed = parseTimeValue(text)
  return parsed.ok ? `accepted as ${JSON.stringify(parsed.value)}` : parsed.detail
}

/** The refusal of an offset that the zone beside it did not have. */
function mismatch(text: string) {
  const [, time, offset, zone] = /^(.*)([+-]\d\d:\d\d)\[(.*)\]$/.exec(text) ?? []
  return `${zone} was not at ${offset} at that time; write ${time}[${zone}] for the clocks there, or ${time}${offset}.`
}

describe('an instant', () => {
  it.each([
    ['2025-05-19T14:00:00Z', '2025-05-19T14:00:00Z'],
    ['2025-05-19T14:00:00+03:00', '2025-05-19T11:00:00Z'],
    ['2025-05-19T14:00:00-09:30', '2025-05-19T23:30:00Z'],
    ['2025-05-19T14:00:00-00:00', '2025-05-19T14:00:00Z'],
    ['2025-05-19t14:00:00z', '2025-05-19T14:00:00Z'],
    ['2025-05-19T14:00Z', '2025-05-19T14:00:00Z'],
    ['2025-05-19T14:00:00.5Z', '2025-05-19T14:00:00.500Z'],
    ['2025-05-19T14:00:00.123999999Z', '2025-05-19T14:00:00.123Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z'],
    ['2024-02-29T23:30:00-01:00', '2024-03-01T00:30:00Z'],
    ['2025-12-31T23:30:00-01:00', '2026-01-01T00:30:00Z'],
    ['2025-01-01T00:30:00+01:00', '2024-12-31T23:30:00Z'],
    ['2025-05-01T00:30:00+01:00', '2025-04-30T23:30:00Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
    ['0099-03-01T00:00:00+12:00', '0099-02-28T12:00:00Z'],
    ['9998-12-31T23:59:59.999Z', '9998-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, instant) => {
    expect(read(text)).toEqual({ value: text, earliest: instant, latest: instant })
  })
})

describe('a wall time in a named zone', () => {
  it.each([
    ['2025-05-19T10:00[America/New_York]', '2025-05-19T14:00:00Z'],
    ['2025-05-19T10:00:30[America/New_York]', '2025-05-19T14:00:30Z'],
    ['2025-05-19T10:00:30.25[America/New_York]', '2025-05-19T14:00:30.250Z'],
    ['2025-05-19t10:00[america/new_york]', '2025-05-19T14:00:00Z'],
    ['2025-05-19T10:00[!America/New_York]', '2025-05-19T14:00:00Z'],
    ['2025-05-19T10:00[Europe/Kyiv]', '2025-05-19T07:00:00Z'],
    ['2025-05-19T10:00[UTC]', '2025-05-19T10:00:00Z'],
    ['2025-05-19T10:00[Etc/GMT+12]', '2025-05-19T22:00:00Z'],
    ['2025-05-19T10:00[America/Argentina/Buenos_Aires]', '2025-05-19T13:00:00Z'],
  ])('%s is the instant %s', (text, instant) => {
    expect(read(text)).toEqual({ value: text, earliest: instant, latest: instant })
  })

  it.each([
    ['2025-05-19T10:00-04:00[America/New_York]', '2025-05-19T14:00:00Z'],
    ['2025-11-02T01:30:00-04:00[America/New_York]', '2025-11-02T05:30:00Z'],
    ['2025-11-02T01:30:00-05:00[America/New_York]', '2025-11-02T06:30:00Z'],
    ['2025-07-08T00:14:07+01:00[Europe/London]', '2025-07-07T23:14:07Z'],
  ])('%s takes the one instant that both the offset and the zone allow', (text, instant) => {
    expect(window(text)).toBe(instant)
  })

  it.each(['2025-07-08T00:14:07Z[Europe/London]', '2025-07-08T00:14:07-00:00[Europe/London]'])(
    '%s is in UTC, for it tells no local offset',
    (text) => {
      expect(window(text)).toBe('2025-07-08T00:14:07Z')
    },
  )

  it.each([
    '2025-05-19T10:00-05:00[America/New_York]',
    '2025-07-08T00:14:07+00:00[Europe/London]',
    '2025-03-09T02:30:00-05:00[America/New_York]',
    '2025-03-09T02:30:00-04:00[America/New_York]',
  ])('%s is refused, for the zone was not at that offset', (text) => {
    expect(detail(text)).toBe(mismatch(text))
  })
})

describe('a time whose zone is unknown', () => {
  it.each([
    ['2025-05-19T10:00', '2025-05-18T20:00:00Z … 2025-05-19T22:00:00Z'],
    ['2025-05-19T10:00:01.5', '2025-05-18T20:00:01.500Z … 2025-05-19T22:00:01.500Z'],
    ['2025-05-19', '2025-05-18T10:00:00Z … 2025-05-20T12:00:00Z'],
    ['2024-02-29', '2024-02-28T10:00:00Z … 2024-03-01T12:00:00Z'],
    ['2025-02-28', '2025-02-27T10:00:00Z … 2025-03-01T12:00:00Z'],
    ['2000-02-29', '2000-02-28T10:00:00Z … 2000-03-01T12:00:00Z'],
    ['2025-12-31', '2025-12-30T10:00:00Z … 2026-01-01T12:00:00Z'],
    ['2025-04-30', '2025-04-29T10:00:00Z … 2025-05-01T12:00:00Z'],
    ['2025-05', '2025-04-30T10:00:00Z … 2025-06-01T12:00:00Z'],
    ['2024-02', '2024-01-31T10:00:00Z … 2024-03-01T12:00:00Z'],
    ['2025-12', '2025-11-30T10:00:00Z … 2026-01-01T12:00:00Z'],
    ['2025', '2024-12-31T10:00:00Z … 2026-01-01T12:00:00Z'],
    ['0001', '0000-12-31T10:00:00Z … 0002-01-01T12:00:00Z'],
    ['9998', '9997-12-31T10:00:00Z … 9999-01-01T12:00:00Z'],
  ])('%s lies within %s', (text, expected) => {
    expect(window(text)).toBe(expected)
  })
})

describe('an interval', () => {
  it.each([
    ['2025-05-17/2025-05-18', '2025-05-16T10:00:00Z … 2025-05-19T12:00:00Z'],
    ['2025-05-17/2025-05-17', '2025-05-16T10:00:00Z … 2025-05-18T12:00:00Z'],
    ['2025/2026-02', '2024-12-31T10:00:00Z … 2026-03-01T12:00:00Z'],
    ['2025-05-17T10:00:00Z/2025-05-17T10:00:00Z', '2025-05-17T10:00:00Z'],
    ['2025-05-17T10:00:00Z/2025-05-18T10:00:00+02:00', '2025-05-17T10:00:00Z … 2025-05-18T08:00:00Z'],
    ['2025-05-17T10:00/2025-05-18', '2025-05-16T20:00:00Z … 2025-05-19T12:00:00Z'],
    [
      '2025-05-17T10:00[Europe/Kyiv]/2025-05-17T10:00[America/New_York]',
      '2025-05-17T07:00:00Z … 2025-05-17T14:00:00Z',
    ],
    ['2025-05-17T10:00[Europe/Kyiv]/2025-05-18[Europe/Kyiv]', '2025-05-17T07:00:00Z … 2025-05-18T21:00:00Z'],
    ['2025-05-18[UTC]/2025-05-18T12:00:00Z', '2025-05-18T00:00:00Z … 2025-05-18T12:00:00Z'],
    ['2025-05-19/..', '2025-05-18T10:00:00Z … null'],
    ['../2025-05-19', 'null … 2025-05-20T12:00:00Z'],
    ['2025-05-19T10:00[Europe/Kyiv]/..', '2025-05-19T07:00:00Z … null'],
  ])('%s lies within %s', (text, expected) => {
    expect(window(text)).toBe(expected)
  })

  it.each([
    '2025-05-18/2025-05-17',
    '2025-06/2025-05',
    '2025/2024',
    '2025-05-19T10:00/2025-05-18',
    '2025-05-18T10:00:01Z/2025-05-18T10:00:00Z',
    '2025-05-17T10:00[America/New_York]/2025-05-17T10:00[Europe/Kyiv]',
  ])('%s is refused: it ends before it begins', (text) => {
    const right = text
      .split(/\/(?![^[]*\])/)
      .toReversed()
      .join('/')
    expect(detail(text)).toBe(`The interval ends before it begins; write the earlier time first: ${right}.`)
    expect(parseTimeValue(right).ok).toBe(true)
  })
})

describe('an interval with a zone at one side', () => {
  it.each([
    ['2025-05-18/2025-05-18T12:00:00Z', '2025-05-18[UTC]/2025-05-18T12:00:00Z'],
    ['2025-05-18T12:00:00Z/2025-05-18', '2025-05-18T12:00:00Z/2025-05-18[UTC]'],
    ['2025-05-17T10:00[Europe/Kyiv]/2025-05-18', '2025-05-17T10:00[Europe/Kyiv]/2025-05-18[Europe/Kyiv]'],
    ['2025-05-17T10:00/2025-05-18T10:00+03:00', '2025-05-17T10:00+03:00/2025-05-18T10:00+03:00'],
    ['2025-05-17/2025-05-18T10:00+03', '2025-05-17[+03:00]/2025-05-18T10:00+03'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(detail(text)).toBe(
      `Both sides of an interval have a zone or offset, or neither has; if one zone is meant, write ${right}.`,
    )
    expect(parseTimeValue(right).ok).toBe(true)
  })
})

describe('dates that leave digits, or the month, open', () => {
  it.each([
    ['2025-05-XX', '2025-05'],
    ['2025-XX', '2025'],
    ['2025-XX-XX', '2025'],
    ['202X', '2020/2029'],
    ['20XX', '2000/2099'],
    ['2025-33', '2025-01/2025-03'],
    ['2025-34', '2025-04/2025-06'],
    ['2025-35', '2025-07/2025-09'],
    ['2025-36', '2025-10/2025-12'],
    ['2025-40', '2025-01/2025-06'],
    ['2025-41', '2025-07/2025-12'],
  ])('%s has the window of %s', (text, same) => {
    expect(window(text)).toBe(window(same))
  })

  it.each([
    [
      '2025-21',
      'A season depends on the hemisphere; name its months: spring is 2025-03/2025-05 in the north, 2025-09/2025-11 in the south.',
    ],
    [
      '2025-24',
      'A season depends on the hemisphere; name its months: winter is 2025-12/2026-02 in the north, 2025-06/2025-08 in the south.',
    ],
    [
      '2024-25',
      'Seasons are not read, for their months differ; name them, here 2024-03/2024-05. If two years are meant, write 2024/2025.',
    ],
    ['2025-31', 'Seasons are not read, for their months differ; name them, here 2025-03/2025-05.'],
    ['2025-38', 'Thirds of a year are not read; name the months, here 2025-05/2025-08.'],
    ['2025-13', 'There is no month 13: months run from 01 to 12.'],
    [
      '2025-42',
      'There is no month 42: months run from 01 to 12, quarters are 33 to 36, halves 40 and 41. If week 42 is meant, write 2025-10-13/2025-10-19.',
    ],
    ['2025-54', 'There is no month 54: months run from 01 to 12.'],
    ['2025-33-01', 'There is no month 33: months run from 01 to 12.'],
    [
      '2025-27-09',
      'There is no month 27: months run from 01 to 12; if the day was written first, write 2025-09-27.',
    ],
    [
      '2011-12-30?[Pacific/Apia]',
      'The calendars of Pacific/Apia skipped 2011-12-30?[Pacific/Apia]; write 2011-12-29?[Pacific/Apia] or 2011-12-31?[Pacific/Apia].',
    ],
    ['000X', 'There is no year 0000 here: years run from 0001 to 9998.'],
  ])('%s is refused: %s', (text, sentence) => {
    expect(detail(text)).toBe(sentence)
  })
})

describe('a date in a zone', () => {
  it.each([
    ['2025-05-19[Europe/Kyiv]', '2025-05-18T21:00:00Z … 2025-05-19T21:00:00Z'],
    ['2025-05-19[+03:00]', '2025-05-18T21:00:00Z … 2025-05-19T21:00:00Z'],
    ['2025-05-19~[!Europe/Kyiv]', '2025-05-18T21:00:00Z … 2025-05-19T21:00:00Z'],
    ['2025-05[Europe/Kyiv]', '2025-04-30T21:00:00Z … 2025-05-31T21:00:00Z'],
    ['2025-09-07[America/Santiago]', '2025-09-07T04:00:00Z … 2025-09-08T03:00:00Z'],
    ['2011-12-29[Pacific/Apia]', '2011-12-29T10:00:00Z … 2011-12-30T10:00:00Z'],
    ['2011-12[Pacific/Apia]', '2011-12-01T10:00:00Z … 2011-12-31T10:00:00Z'],
    ['2011-12-31[Pacific/Apia]', '2011-12-30T10:00:00Z … 2011-12-31T10:00:00Z'],
  ])('%s lasts %s', (text, expected) => {
    expect(window(text)).toBe(expected)
  })
})

describe('a mark', () => {
  it.each([
    ['2025-05-19?', { uncertain: true }],
    ['2025-05~', { approximate: true }],
    ['2025%', { uncertain: true, approximate: true }],
    ['2025-05-17?/2025-05-18', { uncertain: true }],
    ['2025-05-17/2025-05-18~', { approximate: true }],
    ['2025-05-17~/2025-05-18?', { uncertain: true, approximate: true }],
    ['2025-05-17T10:00[Europe/Kyiv]/2025-05-18%[Europe/Kyiv]', { uncertain: true, approximate: true }],
  ])('on %s flags the same window', (text, flags) => {
    const { earliest, latest } = read(text.replaceAll(/[?~%]/g, ''))
    expect(read(text)).toEqual({ value: text, earliest, latest, ...flags })
  })

  it('is carried over responses and back', () => {
    const parsed = parseTimeValue('2025-05-17~/2025-05-18?')
    expect(parsed).toEqual({ ok: true, value: readTimeValue(read('2025-05-17~/2025-05-18?')) })
  })
})
