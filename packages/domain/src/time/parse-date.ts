import { accepted, type Parsed, refused } from '../parsed.ts'
import { dateSpan } from './date-span.ts'
import { alternatives } from './hint/alternatives.ts'
import { instantText } from './instant.ts'
import { knownZone } from './known-zone.ts'
import { readSuffixes, suffixes } from './suffix.ts'
import type { Closed, Reading } from './time-value.ts'
import { daysInZone, inAnyZone } from './zone.ts'

const shape = new RegExp(
  String.raw`^(\d{4}|\d{3}X|\d\dXX|\dXXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?${suffixes}$`,
)

const dayLength = 86_400_000

const marks: Readonly<Record<string, Pick<Reading, 'uncertain' | 'approximate'>>> = {
  '?': { uncertain: true },
  '~': { approximate: true },
  '%': { uncertain: true, approximate: true },
}

/**
 * Returns the window of the days that fit a date, in the zone named behind it or in an unknown one, with the flags of
 * its EDTF mark (`?`, `~`, `%`); undefined if the text is not shaped as a date. A day that the zone's calendars skipped
 * is refused.
 */
export function parseDate(text: string): Parsed<Closed> | undefined {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [year = '', month, day, mark = '', suffix = ''] = match.slice(1)
  const span = dateSpan(year, month, day)
  if (!span.ok) return span
  const zone = readSuffixes(suffix)
  if (!zone.ok) return zone
  const { from, to } = span.value
  if (zone.value === undefined) return accepted({ ...inAnyZone(from, to), ...marks[mark], zoned: false })
  const offsetAt = knownZone(zone.value)
  if (!offsetAt.ok) return offsetAt
  const days = daysInZone(from, to, offsetAt.value)
  if (days) return accepted({ ...days, ...marks[mark], zoned: true })
  const beside = [from - dayLength, to].map(
    (midnight) => `${instantText(midnight).slice(0, 10)}${mark}${suffix}`,
  )
  return refused(`The calendars of ${zone.value} skipped ${text}; write ${alternatives(beside)}.`)
}
