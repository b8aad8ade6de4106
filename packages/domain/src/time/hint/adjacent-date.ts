import { midnight, pad } from '../calendar.ts'

const shape = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(\??(?:\[.*\])?)$/

/** The parts of a year that EDTF level 2 numbers in the place of a month: months, quarters and halves. */
const parts = [
  { first: 1, count: 12 },
  { first: 33, count: 4 },
  { first: 40, count: 2 },
]

/**
 * Returns the year, half, quarter, month or day that is `steps` after a date, or before it, with the same `?` and zone;
 * undefined for other texts.
 */
export function adjacentDate(text: string, steps: number): string | undefined {
  const [, year = '', month, day, rest = ''] = shape.exec(text) ?? []
  if (year === '') return undefined
  if (month === undefined) return `${pad(Number(year) + steps, 4)}${rest}`
  if (day !== undefined) {
    const at = midnight(Number(year), Number(month), Number(day) + steps)
    return `${new Date(at).toISOString().slice(0, 10)}${rest}`
  }
  const of = parts.find(({ first, count }) => Number(month) >= first && Number(month) < first + count)
  if (of === undefined) return undefined
  const place = Number(year) * of.count + Number(month) - of.first + steps
  return `${pad(Math.floor(place / of.count), 4)}-${pad((place % of.count) + of.first, 2)}${rest}`
}
