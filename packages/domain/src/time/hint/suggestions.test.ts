import { describe, expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'
import { suggestions } from './suggestions.ts'

/** The suggestions in the refusal of a text. */
function written(text: string) {
  const parsed = parseTimeValue(text)
  return parsed.ok ? 'accepted' : (/ write (.*?)(?:(?<!\.)\.)?$/s.exec(parsed.detail)?.[1] ?? parsed.detail)
}

describe('a date in another order or with other signs', () => {
  it.each([
    ['27/09/2025', '2025-09-27'],
    ['9/27/2025', '2025-09-27'],
    ['09/09/2025', '2025-09-09'],
    ['09/07/2025', '2025-07-09 if the day comes first or 2025-09-07 if the month comes first'],
    ['09-07-2025', '2025-07-09 if the day comes first or 2025-09-07 if the month comes first'],
    ['27/09/25', '2025-09-27'],
    ['27.9.2025', '2025-09-27'],
    ['9.7.2025', '2025-07-09'],
    ['27. 9. 2025', '2025-09-27'],
    ['2025/09/27', '2025-09-27'],
    ['2025.09.27', '2025-09-27'],
    ['2025-9-7', '2025-09-07'],
    ['2025-5', '2025-05'],
    ['09/2025', '2025-09'],
    ['2025/09', '2025-09'],
    ['20250927', '2025-09-27'],
    [' 2025-05-19', '2025-05-19'],
    ['2025-05-19\n', '2025-05-19'],
    ['2025-05-19T', '2025-05-19'],
    ['２０２５-05-19', '2025-05-19'],
    ['٢٠٢٥', '2025'],
    ['2025‐05‐19', '2025-05-19'],
  ])('%j is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('the word for a time of day', () => {
  const midnight = (suffix: string) =>
    `2025-05-19T00:00${suffix} if the day begins with it or 2025-05-20T00:00${suffix} if the day ends with it`
  it.each([
    ['2025-05-19 noon', '2025-05-19T12:00'],
    ['noon on 19 May 2025', '2025-05-19T12:00'],
    ['19 May 2025 at noon EDT', '2025-05-19T12:00[America/New_York]'],
    ['19. Mai 2025 mittags', '2025-05-19T12:00'],
    ['2025-05-19 опівдні', '2025-05-19T12:00'],
    ['2025-05-19 midnight', midnight('')],
    ['2025-05-19 midnight Kyiv time', midnight('[Europe/Kyiv]')],
    ['noon', 'both, as in 2025-05-19T12:00'],
    ['midnight', 'both, as in 2025-05-19T00:00'],
    ['tomorrow noon', 'the date, as in 2025-05-19T12:00'],
    ['19 May, noon', 'the date with its year, as in 2025-05-19T12:00'],
  ])('%j is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('a date in words', () => {
  it.each([
    ['27 September 2025', '2025-09-27'],
    ['the 27th of September, 2025', '2025-09-27'],
    ['Sept 27, 2025', '2025-09-27'],
    ['Sept. 27, 2025', '2025-09-27'],
    ['Saturday, 27 Sep 2025', '2025-09-27'],
    ['27-Sep-2025', '2025-09-27'],
    ['September 2025', '2025-09'],
    ['27. März 2025', '2025-03-27'],
    ['Samstag, den 27. September 2025', '2025-09-27'],
    ['3. Dez. 2025', '2025-12-03'],
    ['27 вересня 2025', '2025-09-27'],
    ['субота, 27 вересня 2025 року', '2025-09-27'],
    ['травень 2025', '2025-05'],
    ['c. 2025', '2025~'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('a date that is counted', () => {
  it.each([
    ['2025-W39-6', '2025-09-27'],
    ['2025-W39', '2025-09-22/2025-09-28'],
    ['2020-W53-7', '2021-01-03'],
    ['2025-W01-1', '2024-12-30'],
    ['2025-270', '2025-09-27'],
    ['2024-366', '2024-12-31'],
    ['2025-Q3', '2025-35'],
    ['H2 2025', '2025-41'],
    ['1758988800', '2025-09-27T16:00:00Z'],
    ['1758988800123', '2025-09-27T16:00:00.123Z'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })

  it.each(['2025-366', '2025-W54', '2025-W00'])('%s is none', (text) => {
    expect(suggestions(text)).toEqual([])
  })
})

describe('a date and a time of day', () => {
  it.each([
    ['2025-09-27 20:00', '2025-09-27T20:00'],
    ['2025-09-27 24:00', '2025-09-28T00:00'],
    ['2025-09-27T20', '2025-09-27T20:00'],
    ['2025-09-27T2000', '2025-09-27T20:00'],
    ['20250927T200000Z', '2025-09-27T20:00:00Z'],
    ['27.09.2025, 20 Uhr', '2025-09-27T20:00'],
    ['27.09.2025 20.15 Uhr MESZ', '2025-09-27T20:15[Europe/Berlin]'],
    ['27 вересня 2025 о 20:00', '2025-09-27T20:00'],
    ['Sept 27, 2025, 8:30 p.m.', '2025-09-27T20:30'],
    ['12 am on 27 Sept 2025', '2025-09-27T00:00'],
    ['27 Sept 2025 12 PM', '2025-09-27T12:00'],
    ['2025-05-19T10:00:00.', '2025-05-19T10:00:00'],
    ['2025-05-19T10.30', '2025-05-19T10:30'],
    ['2025-05-19T23.59Z', '2025-05-19T23:59Z'],
    ['2025-05-19T12am', '2025-05-19T00:00'],
    ['2025-05-19T12.30am', '2025-05-19T00:30'],
    ['2025-05-19T103015.5', '2025-05-19T10:30:15.5'],
    ['2025-05-19T10:00:00,5Z', '2025-05-19T10:00:00.5Z'],
    ['2025-05-19T10:00?', '2025-05-19T10:00 or 2025-05-19?'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('a zone', () => {
  it.each([
    ['2025-09-27 20:00 EDT', '2025-09-27T20:00[America/New_York]'],
    ['2025-09-27 20:00 EST', '2025-09-27T20:00[America/New_York] or 2025-09-27T20:00-05:00'],
    ['2025-09-27 20:00 CST', '2025-09-27T20:00[America/Chicago] or 2025-09-27T20:00[Asia/Shanghai]'],
    [
      '2025-09-27 20:00 IST',
      '2025-09-27T20:00[Asia/Kolkata], 2025-09-27T20:00[Asia/Jerusalem] or 2025-09-27T20:00[Europe/Dublin]',
    ],
    ['Monday, May 19, 2025 at 10 a.m. ET', '2025-05-19T10:00[America/New_York]'],
    ['10 a.m. Eastern Time on 19 May 2025', '2025-05-19T10:00[America/New_York]'],
    ['19 May 2025, 10:00 Kyiv time', '2025-05-19T10:00[Europe/Kyiv]'],
    ['2025-05-19T10:00 Europe/Kyiv', '2025-05-19T10:00[Europe/Kyiv]'],
    ['2025-05-19T10:00[Europe/Kyiv', '2025-05-19T10:00[Europe/Kyiv]'],
    ['2025-09-27T20:00:00 Z', '2025-09-27T20:00:00Z'],
    ['2025-09-27T20:00 UTC+3', '2025-09-27T20:00+03:00'],
    ['2025-09-27T20:00+0300', '2025-09-27T20:00+03:00'],
    ['2025-09-27T20:00−04:00', '2025-09-27T20:00-04:00'],
    ['Sat, 27 Sep 2025 20:00:00 GMT', '2025-09-27T20:00:00Z'],
    ['Sat Sep 27 20:00:00 EDT 2025', '2025-09-27T20:00:00[America/New_York]'],
    ['Sat Sep 27 2025 20:00:00 GMT+0200 (Central European Summer Time)', '2025-09-27T20:00:00+02:00'],
    ['2025-09-27Z', '2025-09-27[UTC]'],
    ['2025-09-27+03:00', '2025-09-27[+03:00]'],
    ['2025-09-27 EDT', '2025-09-27[America/New_York]'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('two times of day on one date', () => {
  it.each([
    ['2025-05-19 10:00-12:00', '2025-05-19T10:00/2025-05-19T12:00'],
    ['2025-05-19 10:00–12:00', '2025-05-19T10:00/2025-05-19T12:00'],
    ['2025-05-19T10:00–12:00', '2025-05-19T10:00/2025-05-19T12:00'],
    ['2025-05-19 22:00–23:30', '2025-05-19T22:00/2025-05-19T23:30'],
    ['2025-05-19 22:00–02:00', '2025-05-19T22:00/2025-05-20T02:00'],
    ['2025-05-19 10:00 -12:00', '2025-05-19T10:00/2025-05-19T12:00'],
    ['2025-05-19T10:00/12:00', '2025-05-19T10:00/2025-05-19T12:00'],
    ['between 10:00 and 12:00 on 19 May 2025', '2025-05-19T10:00/2025-05-19T12:00'],
    ['May 19, 2025, 10am–2pm ET', '2025-05-19T10:00[America/New_York]/2025-05-19T14:00[America/New_York]'],
    ['2025-05-19 10:00-11:00 pm', '2025-05-19T22:00/2025-05-19T23:00 or 2025-05-19T10:00/2025-05-19T23:00'],
    [
      '09/07/2025 10:00-12:00',
      '2025-07-09T10:00/2025-07-09T12:00 if the day comes first or 2025-09-07T10:00/2025-09-07T12:00 if the month comes first',
    ],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })

  it.each([
    [
      '2025-05-19 08:00-10:00',
      '2025-05-19T08:00/2025-05-19T10:00 if it ends at 10:00 or 2025-05-19T08:00-10:00 if -10:00 is the offset',
    ],
    ['2025-05-19 10:00:00-04:00', '2025-05-19T10:00:00-04:00'],
    ['2025-05-19 10:00 -04:00', '2025-05-19T10:00-04:00'],
    ['20250519T1030-0400', '2025-05-19T10:30-04:00'],
  ])('%s may have an offset: %s', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('what lies before or after', () => {
  it.each([
    ['before May 2025', '../2025-04'],
    ['before January 2025', '../2024-12'],
    ['after May 2025', '2025-06/..'],
    ['before 2025', '../2024'],
    ['before 19 May 2025', '../2025-05-18'],
    ['after 31 December 2025', '2026-01-01/..'],
    ['before Q1 2025', '../2024-36'],
    ['after H2 2025', '2026-40/..'],
    ['before May 2025 Kyiv time', '../2025-04[Europe/Kyiv]'],
    ['before 2025-05[Asia/Tokyo]', '../2025-04[Asia/Tokyo]'],
    ['before 10:00 on 19 May 2025', '../2025-05-19T10:00'],
    ['before c. 2025', '../2025~'],
    ['before late May 2025', '../2025-05'],
    ['by May 2025', '../2025-05'],
    ['not before 1 June 2025', '2025-06-01/..'],
    ['not after 1 June 2025', '../2025-06-01'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('a part of a month and a week', () => {
  it.each([
    ['early May 2025', '2025-05'],
    ['mid-May 2025', '2025-05'],
    ['by the end of May 2025', '../2025-05'],
    ['week of 19 May 2025', '2025-05-19/2025-05-25'],
    ['the week of May 21, 2025', '2025-05-19/2025-05-25'],
    ['week commencing 21 May 2025', '2025-05-21/2025-05-27'],
    [
      'week of 18 May 2025',
      '2025-05-12/2025-05-18 if weeks begin on Monday or 2025-05-18/2025-05-24 if weeks begin on Sunday',
    ],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})

describe('an interval and a mark', () => {
  it.each([
    ['2025-05-17 / 2025-05-18', '2025-05-17/2025-05-18'],
    ['17-18 May 2025', '2025-05-17/2025-05-18'],
    ['May 17-18, 2025', '2025-05-17/2025-05-18'],
    ['between 17 May 2025 and 18 May 2025', '2025-05-17/2025-05-18'],
    ['17 May 2025 – 18 May 2025', '2025-05-17/2025-05-18'],
    ['since 19 May 2025', '2025-05-19/..'],
    ['bis 19. Mai 2025', '../2025-05-19'],
    ['2025-05-17–2025-05-18', '2025-05-17/2025-05-18'],
    ['2025-05-17/18', '2025-05-17/2025-05-18'],
    ['2025-05/06', '2025-05/2025-06'],
    ['2025-2026', '2025/2026'],
    ['1700–1750', '1700/1750'],
    ['2025-05–2025-06', '2025-05/2025-06'],
    ['2025/26', '2025/2026'],
    ['2009/10', '2009-10 if 10 is the month or 2009/2010 if 10 is a year'],
    ['17/18 May 2025', '2025-05-17/2025-05-18'],
    ['17 or 18 May 2025', '2025-05-17/2025-05-18'],
    ['May–June 2025', '2025-05/2025-06'],
    ['May 30 - June 2, 2025', '2025-05-30/2025-06-02'],
    ['2025-05-17/open', '2025-05-17/..'],
    ['Open/2025-05-17', '../2025-05-17'],
    ['2025-05-xx', '2025-05-XX'],
    ['2025-uu-uu', '2025-XX-XX'],
    ['202x', '202X'],
    ['2025?~', '2025%'],
    ['2025?-05', '2025-05?'],
    ['?2025', '2025?'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})
