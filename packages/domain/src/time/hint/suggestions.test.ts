import { describe, expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'
import { suggestions } from './suggestions.ts'

/** What the refusal of a text names to write instead. */
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

describe('an interval and a mark', () => {
  it.each([
    ['2025-05-17 / 2025-05-18', '2025-05-17/2025-05-18'],
    ['17-18 May 2025', '2025-05-17/2025-05-18'],
    ['May 17-18, 2025', '2025-05-17/2025-05-18'],
    ['between 17 May 2025 and 18 May 2025', '2025-05-17/2025-05-18'],
    ['17 May 2025 – 18 May 2025', '2025-05-17/2025-05-18'],
    ['since 19 May 2025', '2025-05-19/..'],
    ['bis 19. Mai 2025', '../2025-05-19'],
    ['2025?~', '2025%'],
    ['2025?-05', '2025-05?'],
    ['?2025', '2025?'],
  ])('%s is refused, with %s to write', (text, right) => {
    expect(written(text)).toBe(right)
  })
})
