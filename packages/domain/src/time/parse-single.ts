import type { Parsed } from '../parsed.ts'
import { parseDate } from './parse-date.ts'
import { parseDateTime } from './parse-date-time.ts'
import type { Reading, Window } from './time-value.ts'

/** A reading with both its sides. */
export type Closed = Reading & Window

/** Reads a date, an instant or a wall time; undefined if the text is shaped as none of them. */
export function parseSingle(text: string): Parsed<Closed> | undefined {
  return parseDate(text) ?? parseDateTime(text)
}
