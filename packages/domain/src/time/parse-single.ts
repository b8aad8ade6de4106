import type { Parsed } from '../parsed.ts'
import { parseDate } from './parse-date.ts'
import { parseDateTime } from './parse-date-time.ts'
import type { SingleTimeForm } from './time-forms.ts'
import type { Closed } from './time-value.ts'

type Parser = (text: string) => Parsed<Closed> | undefined

const parserOf: Readonly<Record<SingleTimeForm, Parser>> = { date: parseDate, dateTime: parseDateTime }
const parsers = Object.values(parserOf)

/** Reads a date, an instant or a wall time; undefined if the text has the shape of none. */
export function parseSingle(text: string): Parsed<Closed> | undefined {
  for (const parse of parsers) {
    const read = parse(text)
    if (read !== undefined) return read
  }
  return undefined
}
