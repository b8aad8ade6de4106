import { accepted, lengthFault, type Parsed, refused } from '../parsed.ts'
import { exampleInstant } from './hint/example-instant.ts'
import { suggestions } from './hint/suggestions.ts'
import { type Instant, instantText } from './instant.ts'
import { parseDateTime } from './parse-date-time.ts'
import { readTime } from './read-time.ts'

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i

/** Reads an RFC 3339 timestamp, to the millisecond; a finer fraction is cut off, a leap second is read as `:59`. */
export function parseInstant(text: string): Parsed<Instant> {
  const fault = lengthFault(text, 128)
  if (fault !== undefined) return refused(fault)
  const read = shape.test(text) ? parseDateTime(text) : undefined
  if (read === undefined) {
    return refused(
      `This is not an instant; write date, time and offset as RFC 3339 does: ${meant(text) ?? exampleInstant(text)}.`,
    )
  }
  return read.ok ? accepted(read.value.earliest) : read
}

/** The only instant that a text may stand for; undefined if there are several. */
function meant(text: string): string | undefined {
  const [first, ...others] = readTime(text)?.ok ? [text] : suggestions(text).map((one) => one.text)
  const read = first === undefined || others.length > 0 ? undefined : readTime(first)
  if (!read?.ok || read.value.earliest === null || read.value.earliest !== read.value.latest) return undefined
  return instantText(read.value.earliest)
}
