import type { Parsed } from '../parsed.ts'
import { parseDate } from './parse-date.ts'
import { parseDateTime } from './parse-date-time.ts'
import type { Closed } from './time-value.ts'

/** Reads a date, an instant or a wall time; undefined if the text is shaped as none of them. */
export function parseSingle(text: string): Parsed<Closed> | undefined {
  return parseDate(text) ?? parseDateTime(text)
}
