import { once } from '../../once.ts'
import { midnight } from '../calendar.ts'
import { adjacentDate } from './adjacent-date.ts'
import { monthNamed, withoutWeekdays } from './month-names.ts'

/** One way to read a date: in EDTF, with words that distinguish it from the other ways. */
export interface LooseDate {
  readonly text: string
  readonly meaning?: string
}

type Fields = readonly string[]
type Reader = readonly [RegExp, (fields: Fields) => readonly LooseDate[]]

const readers = once((): readonly Reader[] => [
  [/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/, ([year, month, day]) => written(year, month, day)],
  [/^(\d{4})([-/. ]) ?(\d{1,2})\2 ?(\d{1,2})$/, ([year, , month, day]) => written(year, month, day)],
  [/^(\d{4})[-/. ](\d{1,2})$/, ([year, month]) => written(year, month)],
  [/^(\d{1,2})[-/. ](\d{4})$/, ([month, year]) => written(year, month)],
  [/^(\d{4})(\d\d)(\d\d)$/, ([year, month, day]) => written(year, month, day)],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)$/, ([day, month, year]) => written(year, month, day)],
  [
    /^(\d{1,2})([-/ ])(\d{1,2})\2(\d{4})$/,
    ([first = '', , second = '', year]) => either(first, second, year),
  ],
  [/^(\d{1,2})\/(\d{1,2})\/(\d\d)$/, ([first = '', second = '', year]) => either(first, second, year)],
  [/^(\d{1,2})\.?[- ]?(\p{L}+)\.?[- ]?(\d{4})$/u, ([day, month, year]) => named(year, month, day)],
  [/^(\p{L}+)\.?[- ]?(\d{1,2})[- ](\d{4})$/u, ([month, day, year]) => named(year, month, day)],
  [/^(\d{4})[- ](\p{L}+)\.?[- ](\d{1,2})$/u, ([year, month, day]) => named(year, month, day)],
  [
    /^(spring|summer|autumn|fall|winter) (\d{4})$/i,
    ([season = '', year]) => one(`${year}-${seasons[season.toLowerCase()]}`),
  ],
  [/^(\p{L}+)\.?[- ](\d{4})$/u, ([month, year]) => named(year, month)],
  [/^(\d{4})[- ](\p{L}+)\.?$/u, ([year, month]) => named(year, month)],
  [/^(\d{4})[- ]?Q([1-4])$/i, ([year, quarter]) => one(`${year}-${32 + Number(quarter)}`)],
  [/^Q([1-4])[- /]?(\d{4})$/i, ([quarter, year]) => one(`${year}-${32 + Number(quarter)}`)],
  [/^(\d{4})[- ]?H([12])$/i, ([year, half]) => one(`${year}-${39 + Number(half)}`)],
  [/^H([12])[- /]?(\d{4})$/i, ([half, year]) => one(`${year}-${39 + Number(half)}`)],
  [/^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i, ([year, week, day]) => inWeek(Number(year), Number(week), day)],
  [/^(\d{4})-?(\d{3})$/, ([year, day]) => inYear(Number(year), Number(day))],
  // Unspecified digits: drafts of EDTF wrote them as u.
  [/^(\d{2,4}[xu]{0,2}(?:-[\dxu]{2}){0,2})$/i, ([text = '']) => one(text.replaceAll(/[xu]/gi, 'X'))],
])

const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

const fillers = once(() => /(?<!\p{L})(?:on|of|the|den|dem|der|vom|am|року|р\.)(?!\p{L})|,/giu)

/**
 * Returns the days, months or years that a text may stand for, in any of the common orders and in three languages. It
 * does not check that the calendar has them.
 */
export function looseDates(text: string): readonly LooseDate[] {
  const plain = withoutFillers(text)
  for (const [shape, read] of readers()) {
    const match = shape.exec(plain)
    const dates = match ? read(match.slice(1)) : []
    if (dates.length > 0) return dates
  }
  return []
}

/** Returns the text without weekdays, articles and endings of ordinals. */
export function withoutFillers(text: string): string {
  return withoutWeekdays(text)
    .replaceAll(fillers(), ' ')
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)(?!\p{L})/giu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function one(text: string): readonly LooseDate[] {
  return [{ text }]
}

/** Reads a year of two digits as one of this century. */
function written(year = '', month?: string, day?: string): readonly LooseDate[] {
  const fields = [year.padStart(4, '20'), month, day].filter((field) => field !== undefined)
  return one(fields.map((field) => field.padStart(2, '0')).join('-'))
}

/** Two numbers before a year: the day and the month, or the month and the day; one above 12 decides it. */
function either(first: string, second: string, year: string | undefined): readonly LooseDate[] {
  const dayFirst = written(year, second, first)
  const monthFirst = written(year, first, second)
  if (first === second || Number(first) > 12) return dayFirst
  if (Number(second) > 12) return monthFirst
  return [
    ...dayFirst.map(({ text }) => ({ text, meaning: 'the day comes first' })),
    ...monthFirst.map(({ text }) => ({ text, meaning: 'the month comes first' })),
  ]
}

function named(year: string | undefined, month = '', day?: string): readonly LooseDate[] {
  const number = monthNamed(month)
  return number === undefined ? [] : written(year, String(number), day)
}

/**
 * Returns the days of a week, or one of them; none if there is no such week. Weeks begin on Monday, and week 1 has the
 * year's first Thursday (ISO 8601).
 */
export function inWeek(year: number, week: number, day: string | undefined): readonly LooseDate[] {
  const fourth = new Date(midnight(year, 1, 4))
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1)
  if (week < 1 || week > 53) return []
  if (day !== undefined) return one(dayText(midnight(year, 1, monday + Number(day) - 1)))
  return one(`${dayText(midnight(year, 1, monday))}/${dayText(midnight(year, 1, monday + 6))}`)
}

function inYear(year: number, day: number): readonly LooseDate[] {
  const at = midnight(year, 1, day)
  return day < 1 || at >= midnight(year + 1) ? [] : one(dayText(at))
}

/** Returns the day after one that is written in full; undefined for a month or a year. */
export function nextDay(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? adjacentDate(text, 1) : undefined
}

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
