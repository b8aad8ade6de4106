import { describe, expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'

function detail(text: string) {
  const parsed = parseTimeValue(text)
  return parsed.ok ? `accepted as ${JSON.stringify(parsed.value)}` : parsed.detail
}

describe('what is no time value', () => {
  it.each([
    ['2025-02-30', 'There is no day 30 in 2025-02: its days run from 01 to 28.'],
    ['2025-02-29', 'There is no day 29 in 2025-02: its days run from 01 to 28.'],
    ['1900-02-29', 'There is no day 29 in 1900-02: its days run from 01 to 28.'],
    ['2024-02-30T10:00', 'There is no day 30 in 2024-02: its days run from 01 to 29.'],
    ['2025-04-31', 'There is no day 31 in 2025-04: its days run from 01 to 30.'],
    ['2025-05-00', 'There is no day 00 in 2025-05: its days run from 01 to 31.'],
    ['2025-13', 'There is no month 13: months run from 01 to 12.'],
    ['2025-00-10', 'There is no month 00: months run from 01 to 12.'],
    ['0000', 'There is no year 0000 here: years run from 0001 to 9998.'],
    ['9999-01-01T00:00:00Z', 'There is no year 9999 here: years run from 0001 to 9998.'],
    [
      '2025-05-19T24:00',
      'There is no hour 24: write midnight as 00:00 of the day that begins, 2025-05-20T00:00.',
    ],
    ['9998-12-31T24:00', 'There is no year 9999 here: years run from 0001 to 9998.'],
    ['2025-05-19T25:00', 'There is no hour 25: hours run from 00 to 23.'],
    ['2025-05-19T10:60', 'There is no minute 60: minutes run from 00 to 59.'],
    ['2025-05-19T10:00:61Z', 'There is no second 61: seconds run from 00 to 59, a leap second is 60.'],
    [
      '2025-05-19T10:00:60Z',
      'There is no second 60 there: a leap second is the last one of a day in UTC, 23:59:60Z; write 2025-05-19T10:00:59Z, or the next minute.',
    ],
    [
      '2016-12-31T23:59:60-05:00',
      'There is no second 60 there: a leap second is the last one of a day in UTC, 23:59:60Z; write 2016-12-31T23:59:59-05:00, or the next minute.',
    ],
    ['2025-05-19T10:00:00+24:00', 'There is no offset +24:00: they run to 18:00 either way.'],
    ['2025-05-19T10:00+18:01', 'There is no offset +18:01: they run to 18:00 either way.'],
    ['2025-05-19 25:00', 'There is no hour 25: hours run from 00 to 23.'],
    ['2025-05-19T10:00:00-03:60', 'There is no offset -03:60: they run to 18:00 either way.'],
    ['x'.repeat(129), 'This has 129 characters; at most 128 are read.'],
  ])('%s is refused with the rule that it breaks', (text, sentence) => {
    expect(detail(text)).toBe(sentence)
  })

  it.each([
    ['Mars/Olympus', 'one such as America/New_York'],
    ['Europe/Kyv', 'Europe/Kyiv'],
    ['Europe/Berlinn', 'Europe/Berlin'],
    ['New Yrok', 'America/New_York'],
    ['+24:00', 'one such as America/New_York'],
    ['-20:26', 'one such as America/New_York'],
    ['SystemV/PST8', 'one such as America/New_York'],
    ['Etc/Unknown', 'one such as America/New_York'],
    ['../etc', 'one such as America/New_York'],
    ['Z', 'UTC'],
    ['UTC+3', '+03:00'],
    ['EDT', 'America/New_York'],
    ['BST', 'Europe/London or Asia/Dhaka'],
    ['IST', 'Asia/Kolkata, Asia/Jerusalem or Europe/Dublin'],
    ['cst', 'America/Chicago or Asia/Shanghai'],
    ['Kyiv', 'Europe/Kyiv'],
    ['new york', 'America/New_York'],
    ['Europe/Kyiv ', 'Europe/Kyiv'],
  ])('the zone %s is refused by name, with %s to write', (zone, right) => {
    expect(detail(`2025-05-19T10:00[${zone}]`)).toBe(
      `"${zone}" is not a time zone of the IANA database; write ${right}.`,
    )
  })

  it.each(['', '2025-05-17/', '/2025-05-18', '/', '/..', '../', '/soon'])('%j lacks a time', (text) => {
    expect(detail(text)).toMatch(/^A time is missing/)
  })

  it.each(['/..', '../', '/soon', '2025-02-30/'])(
    '%s is not given an open end of what is no time',
    (text) => {
      expect(detail(text)).toContain('as in 2025-05-17/2025-05-18')
    },
  )

  it.each([
    ['tomorrow', '2025-05-19'],
    ['Monday', '2025-05-19'],
    ['next Tuesday', '2025-05-19'],
    ['понеділок', '2025-05-19'],
    ['10 a.m. on Monday', '2025-05-19T10:00'],
  ])('%s depends on the day on which it is read', (text, example) => {
    expect(detail(text)).toBe(
      `"${text}" depends on the day on which it is read; write the date, as in ${example}.`,
    )
  })

  it.each([
    ['10 a.m.', '2025-05-19T10:00'],
    ['20:00', '2025-05-19T20:00'],
  ])('%s lacks its date', (text, example) => {
    expect(detail(text)).toBe(`"${text}" is a time of day without its date; write both, as in ${example}.`)
  })

  it.each([
    ['27 September', '2025-09-27'],
    ['Sept 27, 10 a.m.', '2025-09-27T10:00'],
  ])('%s lacks its year', (text, example) => {
    expect(detail(text)).toBe(`"${text}" has no year; write the date with its year, as in ${example}.`)
  })

  it.each([
    ['30/02/2025', 'There is no day 30 in 2025-02: its days run from 01 to 28.'],
    ['31 June 2025', 'There is no day 31 in 2025-06: its days run from 01 to 30.'],
    ['summer 2025', /^A season depends on the hemisphere; name its months: summer is 2025-06\/2025-08/],
    ['[2025,2026]', /^Sets of dates are not read; write the interval/],
    ['2025-05-17/P3D', /^An interval has a time at either side, not a duration; write its end/],
    ['-2025', /^Years run from 0001 to 9998/],
    ['Y170000002', /^Years run from 0001 to 9998/],
    ['?', /^One mark .* may end a day, a month or a year/],
    ['2025/2026/2027', /^An interval has one slash/],
    ['2025-05-19T10:00[Europe/Kyiv]/2025/2026', /^An interval has one slash/],
    ['10:00 or soon after that', /^A time value has no spaces/],
    ['скоро', /^A time value is written in ASCII/],
  ])('%s is refused with its rule', (text, sentence) => {
    expect(detail(text)).toMatch(sentence)
  })

  it.each([
    '25',
    '20250',
    'noonish',
    'soon after that',
    '2025-0526',
    '2025-05-19T10.5',
    '2025-05-19T10-12',
    '2025-05-19T10:00[Europe/Kyiv]x',
  ])('%s is refused with the forms that are read', (text) => {
    expect(detail(text)).toMatch(/^This is not a time value; write an instant \(2025-05-19T14:00:00Z\)/)
  })
})
