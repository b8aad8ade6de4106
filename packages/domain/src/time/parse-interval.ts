import { accepted, type Parsed, refused } from '../parsed.ts'
import { parseSingle } from './parse-single.ts'
import type { Closed, Reading } from './time-value.ts'

/** The slash between the sides of an interval, not one within the name of a zone. */
export const separator = /\/(?![^[]*\])/

const open = '..'

/**
 * Reads an interval: some time between two others, from one on (`2025-05-19/..`), or no later than one. The mark of
 * either side holds for the whole. Undefined if a side does not have the shape of a time.
 */
export function parseInterval(from: string, to: string): Parsed<Reading> | undefined {
  if (from === '' || to === '') return refused(missing(from, to))
  if (from === open && to === open) {
    return refused('An interval is open at one side only; write the time at the other, as in 2025-05-19/..')
  }
  const first = from === open ? undefined : parseSingle(from)
  const second = to === open ? undefined : parseSingle(to)
  if ((from !== open && !first) || (to !== open && !second)) return undefined
  if (first && !first.ok) return first
  if (second && !second.ok) return second
  if (first && second) return between(first.value, second.value, { from, to })
  if (first) return accepted({ ...first.value, latest: null })
  return second && accepted({ ...second.value, earliest: null })
}

function missing(from: string, to: string): string {
  const known = from || to
  if (!parseSingle(known)?.ok)
    return 'A time is missing; an interval names its first and its last, as in 2025-05-17/2025-05-18.'
  const written = from === '' ? `../${known}` : `${known}/..`
  return `A time is missing: an end that is unknown cannot be left out; write ${written} for ${from === '' ? 'no later than then' : 'from then on'}.`
}

function between(
  first: Closed,
  second: Closed,
  { from, to }: { readonly from: string; readonly to: string },
): Parsed<Reading> {
  if (first.zoned !== second.zoned) return refused(mixed(from, to, first.zoned))
  if (precedes(second, first)) {
    return refused(`The interval ends before it begins; write the earlier time first: ${to}/${from}.`)
  }
  return accepted({ ...first, ...second, earliest: first.earliest })
}

// Windows of neighbouring days overlap, so both ends must be in order; a window inside the other has no order.
function precedes(a: Closed, b: Closed): boolean {
  return a.earliest < b.earliest && a.latest < b.latest
}

const zone = /\[!?[^[\]=]+\]|(?:Z|[+-]\d\d(?::\d\d)?)$/i

/** The refusal of an interval with a zone at only one side, which shows it with the zone at both. */
function mixed(from: string, to: string, fromIsZoned: boolean): string {
  const [zoned, bare] = fromIsZoned ? [from, to] : [to, from]
  const name = zone.exec(zoned.replace(/^\d{4}(?:-\d\d){0,2}/, ''))?.[0] ?? 'Z'
  const inBrackets = name.startsWith('[') ? name : /^z$/i.test(name) ? '[UTC]' : `[${name.padEnd(6, ':00')}]`
  const both = `${bare}${bare.includes('T') ? name : inBrackets}`
  const [first, second] = fromIsZoned ? [from, both] : [both, to]
  return `Both sides of an interval have a zone or offset, or neither has; if one zone is meant, write ${first}/${second}.`
}
