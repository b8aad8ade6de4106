import type { Closed } from './time-value.ts'
import { accepted, type Parsed, refused } from '../parsed.ts'
import { knownZone } from './known-zone.ts'
import { type DateTime, readDateTime } from './read-date-time.ts'
import { inAnyZone, inZone } from './zone.ts'

/**
 * Returns the window of an instant, or of a wall time in a named zone or in an unknown one; undefined if the text is
 * not shaped as a date and time.
 */
export function parseDateTime(text: string): Parsed<Closed> | undefined {
  const read = readDateTime(text)
  if (read === undefined || !read.ok) return read
  const { wall, offset, zone } = read.value
  if (zone !== undefined) return zonedTime(text, read.value, zone)
  return accepted(offset === undefined ? { ...inAnyZone(wall), zoned: false } : exactly(wall - offset.ms))
}

/** An offset beside a zone decides which of two instants is meant; one that the zone did not have is a mistake. */
function zonedTime(text: string, { wall, offset }: DateTime, zone: string): Parsed<Closed> {
  const known = knownZone(zone)
  if (!known.ok) return known
  const offsetAt = known.value
  if (offset === undefined) return accepted({ ...inZone(wall, offsetAt), zoned: true })
  const instant = wall - offset.ms
  if (offset.local && offsetAt(instant) !== offset.ms) {
    return refused(
      `${zone} was not at ${offset.text} at that time; write ${text.replace(`${offset.text}[`, '[')} for the clocks there, ` +
        `or ${text.replace(/\[.*/, '')}.`,
    )
  }
  return accepted(exactly(instant))
}

function exactly(instant: number): Closed {
  return { earliest: instant, latest: instant, zoned: true }
}
