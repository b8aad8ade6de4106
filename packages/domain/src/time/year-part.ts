import { pad } from './calendar.ts'

/** Months of a year, counted from 1; those beyond 12 are in the next year. */
interface Months {
  readonly first: number
  readonly count: number
}

const quarters = { 33: 1, 34: 4, 35: 7, 36: 10 }
const halves = { 40: 1, 41: 7 }

const taken = new Map<string, Months>([
  ...Object.entries(quarters).map(([code, first]) => [code, { first, count: 3 }] as const),
  ...Object.entries(halves).map(([code, first]) => [code, { first, count: 6 }] as const),
])

/** Returns the months of a quarter (`33` … `36`) or a half (`40`, `41`) of a year, as EDTF level 2 numbers them. */
export function yearPart(code: string): Months | undefined {
  return taken.get(code)
}

const seasons = ['spring', 'summer', 'autumn', 'winter']

/**
 * Returns the refusal of an EDTF code in the place of a month, with what to write instead; undefined for other codes.
 */
export function yearPartFault(year: number, code: number): string | undefined {
  const span = (first: number, count: number) => `${monthOf(year, first)}/${monthOf(year, first + count - 1)}`
  const next = year + 1
  const years = code === next % 100 ? ` If two years are meant, write ${pad(year, 4)}/${pad(next, 4)}.` : ''
  if (code >= 21 && code <= 32) {
    const season = seasons[(code - 21) % 4]
    const north = span(3 + 3 * ((code - 21) % 4), 3)
    const south = span(3 + 3 * ((code - 19) % 4), 3)
    return code <= 24
      ? `A season depends on the hemisphere; name its months: ${season} is ${north} in the north, ${south} in the south.${years}`
      : `Seasons are not read, for their months differ; name them, here ${code <= 28 ? north : south}.${years}`
  }
  if (code >= 37 && code <= 39) {
    return `Thirds of a year are not read; name the months, here ${span(1 + 4 * (code - 37), 4)}.${years}`
  }
  return undefined
}

function monthOf(year: number, month: number): string {
  const years = year + Math.floor((month - 1) / 12)
  return `${pad(years, 4)}-${pad(((month - 1) % 12) + 1, 2)}`
}
