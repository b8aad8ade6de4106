import { accepted, lengthFault, type Parsed, refused } from '../parsed.ts'
import { formFault } from './hint/form-fault.ts'
import { readTime } from './read-time.ts'
import type { OpenTime } from './time-value.ts'

/**
 * Reads a time as people write it, with the window it stands for: an RFC 3339 instant, a wall time or a date with or
 * without an RFC 9557 zone, EDTF's dates with marks and unspecified digits, or an interval, which may be open at one
 * side. Never throws; reads at most 128 characters. The fault of a refused text suggests what to write instead.
 */
export function parseTimeValue(text: string): Parsed<OpenTime> {
  const fault = lengthFault(text, 128)
  if (fault !== undefined) return refused(fault)
  const read = readTime(text)
  if (read === undefined) return refused(formFault(text))
  if (!read.ok) return read
  const { zoned: _, ...window } = read.value
  return accepted({ value: text, ...window })
}
