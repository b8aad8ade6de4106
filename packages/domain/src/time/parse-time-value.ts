import { accepted, lengthFault, type Parsed, refused } from '../parsed.ts'
import { formFault } from './form-fault.ts'
import { parseDate, type Reading } from './parse-date.ts'
import { parseDateTime } from './parse-date-time.ts'
import type { TimeValue } from './time-value.ts'

const separator = /\/(?![^[]*\])/

/**
 * Reads a time as people write it, with the window it stands for: an RFC 3339 instant, a wall time with or without an
 * RFC 9557 zone, an EDTF day, month or year, or an interval of two of these. Never throws; reads at most 128 characters.
 */
export function parseTimeValue(text: string): Parsed<TimeValue> {
  const fault = lengthFault(text, 128)
  if (fault !== undefined) return refused(fault)
  const [first = '', second, ...rest] = text.split(separator)
  if (rest.length > 0)
    return refused('An interval has one slash, between the two times that it lies between.')
  const read = second === undefined ? parseSingle(first) : parseInterval(first, second)
  return read.ok ? accepted({ value: text, ...read.value }) : read
}

function parseSingle(text: string): Parsed<Reading> {
  return parseDate(text) ?? parseDateTime(text) ?? refused(formFault(text))
}

/** Some time between the two; what either side is marked with holds for the whole. */
function parseInterval(from: string, to: string): Parsed<Reading> {
  const first = parseSingle(from)
  if (!first.ok) return first
  const second = parseSingle(to)
  if (!second.ok) return second
  if (precedes(second.value, first.value)) {
    return refused('The interval ends before it begins; write the earlier time first.')
  }
  const { earliest } = first.value
  return accepted({ ...first.value, ...second.value, earliest })
}

// Windows of neighbouring days overlap, so that the order shows in both ends; one inside the other has no order.
function precedes(a: Reading, b: Reading): boolean {
  return a.earliest < b.earliest && a.latest < b.latest
}
