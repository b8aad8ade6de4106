import { accepted, type Parsed, refused } from '../parsed.ts'
import { dateFault, midnight } from './calendar.ts'
import { inWeek } from './hint/loose-date.ts'
import { yearPart, yearPartFault } from './year-part.ts'
import type { WallTime } from './zone.ts'

/** The days that a date stands for: from the first midnight to the one after the last. */
export interface DateSpan {
  readonly from: WallTime
  readonly to: WallTime
}

/**
 * Returns the days that fit a date of EDTF: a day, a month, a year, digits left unspecified from the right (level 1),
 * or a quarter or half of a year (level 2). Each field is digits, with `X` for an unspecified digit.
 */
export function dateSpan(year: string, month?: string, day?: string): Parsed<DateSpan> {
  const unspecified = [year, month, day].map((field) => field?.includes('X') ?? false)
  const [inYear, inMonth] = unspecified
  if ((inYear && month !== undefined) || (inMonth && day !== undefined && day !== 'XX')) {
    return refused(
      'X may stand for digits from the right alone, as in 2025-05-XX, 2025-XX or 202X; write an interval of the ' +
        'first and the last day that fit.',
    )
  }
  if (inYear) return years(year)
  if (month === undefined || inMonth) return span([Number(year)], [Number(year) + 1])
  if (Number(month) > 12) return partOfYear(Number(year), month, day)
  const monthOfYear = [Number(year), Number(month)] as const
  if (day === undefined || day === 'XX') return span(monthOfYear, [Number(year), Number(month) + 1])
  return span([...monthOfYear, Number(day)], [...monthOfYear, Number(day) + 1])
}

type Day = readonly [number, number?, number?]

function span(first: Day, next: Day): Parsed<DateSpan> {
  const fault = dateFault(...first)
  return fault === undefined ? accepted({ from: midnight(...first), to: midnight(...next) }) : refused(fault)
}

function years(year: string): Parsed<DateSpan> {
  const [first, last] = ['0', '9'].map((digit) => Number(year.replaceAll('X', digit)))
  const fault = dateFault(first ?? 0) ?? dateFault(last ?? 0)
  return fault === undefined ? span([first ?? 0], [(last ?? 0) + 1]) : refused(fault)
}

/** The last code that has a meaning in the place of a month. */
const lastPart = 41

/** The refusal of a number that can only be that of a week, with the days of that week; undefined for others. */
function weekFault(year: number, code: number): string | undefined {
  const [days] = code > lastPart ? inWeek(year, code, undefined) : []
  if (days === undefined) return undefined
  return `There is no month ${code}: months run from 01 to 12, quarters are 33 to 36, halves 40 and 41. If week ${code} is meant, write ${days.text}.`
}

function partOfYear(year: number, code: string, day: string | undefined): Parsed<DateSpan> {
  const part = day === undefined ? yearPart(code) : undefined
  if (part) return span([year, part.first], [year, part.first + part.count])
  const noMonth = `There is no month ${code}: months run from 01 to 12`
  if (day !== undefined && dateFault(year, Number(day), Number(code)) === undefined) {
    return refused(
      `${noMonth}; if the day was written first, write ${String(year).padStart(4, '0')}-${day}-${code}.`,
    )
  }
  return refused(
    dateFault(year) ??
      (day === undefined
        ? (yearPartFault(year, Number(code)) ?? weekFault(year, Number(code)))
        : undefined) ??
      `${noMonth}.`,
  )
}
