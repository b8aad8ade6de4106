import type { Parsed } from '../parsed.ts'
import { parseInterval, separator } from './parse-interval.ts'
import { parseSingle } from './parse-single.ts'
import type { Reading } from './time-value.ts'

/** Reads a time of any form; undefined if the text has no such shape. */
export function readTime(text: string): Parsed<Reading> | undefined {
  const [first = '', second, ...more] = text.split(separator)
  if (more.length > 0) return undefined
  return second === undefined ? parseSingle(text) : parseInterval(first, second)
}
