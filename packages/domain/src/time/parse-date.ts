import { accepted, type Parsed, refused } from '../parsed.ts'
import { dateFault, midnight } from './calendar.ts'
import type { TimeValue } from './time-value.ts'
import { inAnyZone } from './zone.ts'

/** What a written time stands for, without the words it was written in. */
export type Reading = Omit<TimeValue, 'value'>

const shape = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/

const marks: Readonly<Record<string, Pick<TimeValue, 'uncertain' | 'approximate'>>> = {
  '?': { uncertain: true },
  '~': { approximate: true },
  '%': { uncertain: true, approximate: true },
}

/**
 * The window of a day, month or year in an unknown zone, with the flags of its EDTF mark (`?`, `~`, `%`); undefined
 * where the text is not shaped as one.
 */
export function parseDate(text: string): Parsed<Reading> | undefined {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [year = 0, month, day] = match
    .slice(1, 4)
    .map((field) => (field === undefined ? field : Number(field)))
  const fault = dateFault(year, month, day)
  if (fault !== undefined) return refused(fault)
  const window = inAnyZone(midnight(year, month, day), midnight(...nextUnit(year, month, day)))
  return accepted({ ...window, ...marks[match[4] ?? ''] })
}

function nextUnit(year: number, month?: number, day?: number): [number, number?, number?] {
  if (month === undefined) return [year + 1]
  return day === undefined ? [year, month + 1] : [year, month, day + 1]
}
