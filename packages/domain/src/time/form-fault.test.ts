import { describe, expect, it } from 'vitest'
import { parseTimeValue } from './parse-time-value.ts'

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
    ['2025-05-19T24:00', 'There is no hour 24: write midnight as 00:00 of the day that begins.'],
    ['2025-05-19T25:00', 'There is no hour 25: hours run from 00 to 23.'],
    ['2025-05-19T10:60', 'There is no minute 60: minutes run from 00 to 59.'],
    ['2025-05-19T10:00:61Z', 'There is no second 61: seconds run from 00 to 59, a leap second is 60.'],
    ['2025-05-19T10:00:00+24:00', 'There is no offset +24:00: they run to 23:59 either way.'],
    ['2025-05-19T10:00:00-03:60', 'There is no offset -03:60: they run to 23:59 either way.'],
    ['x'.repeat(129), 'This has 129 characters; at most 128 are read.'],
  ])('%s is refused with the rule that it breaks', (text, sentence) => {
    expect(detail(text)).toBe(sentence)
  })

  it.each([
    'Mars/Olympus',
    'Z',
    '+24:00',
    'BST',
    'IST',
    'cst',
    'SystemV/PST8',
    'Etc/Unknown',
    'Europe/Kyiv ',
    '../etc',
  ])('the zone %s is refused by name', (zone) => {
    expect(detail(`2025-05-19T10:00[${zone}]`)).toBe(
      `"${zone}" is not a time zone of the IANA database; write one such as America/New_York.`,
    )
  })

  it.each(['', '2025-05-17/', '/2025-05-18', '/'])('%j lacks a time', (text) => {
    expect(detail(text)).toMatch(/^A time is missing/)
  })

  it.each([' 2025-05-19', '2025-05-19 ', '2025-05-19\n', '2025-05-19 10:00', '2025-05-17 / 2025-05-18'])(
    '%j has a space too many',
    (text) => {
      expect(detail(text)).toMatch(/^A time value has no spaces: write T/)
    },
  )

  it.each(['２０２５-05-19', '٢٠٢٥', '2025‐05‐19', '2025-05-19T10:00−04:00'])(
    '%s is written in the wrong signs',
    (text) => {
      expect(detail(text)).toMatch(/^A time value is written in ASCII/)
    },
  )

  it.each(['2025-05-19T10:00?', '2025-05-19T14:00:00Z~', '2025?~', '?2025', '2025?-05', '%'])(
    '%s is marked where no mark may stand',
    (text) => {
      expect(detail(text)).toMatch(/^One mark .* may end a day, a month or a year/)
    },
  )

  it.each(['05/19/2025', '2025/2026/2027', '2025-05-19T10:00[Europe/Kyiv]/2025/2026'])(
    '%s has a slash too many',
    (text) => {
      expect(detail(text)).toMatch(/^An interval has one slash/)
    },
  )

  it.each([
    'Monday',
    '25',
    '20250',
    '-2025',
    '+002025-05-19',
    '2025-5-19',
    '20250519',
    '2025-W21',
    '2025-139',
    '2025-05-19Z',
    '2025-05-19T',
    '2025-05-19T10',
    '2025-05-19T1000',
    '2025-05-19T10:00:00.',
    '2025-05-19T10:00:00,5Z',
    '2025-05-19T10:00:00Zulu',
    '2025-05-19T10:00:00+0300',
    '2025-05-19T10:00[Europe/Kyiv',
    '2025-05-19T10:00[Europe/Kyiv]x',
    '[2025,2026]',
  ])('%s is refused with the forms that are read', (text) => {
    expect(detail(text)).toMatch(/^This is not a time value; write an instant \(2025-05-19T14:00:00Z\)/)
  })
})
