import { accepted, type Parsed, refused } from '../parsed.ts'
import { readDateTime, type WrittenOffset } from './read-date-time.ts'
import type { Window } from './time-value.ts'
import { inAnyZone, inZone, type WallTime, zoneOffset } from './zone.ts'

/**
 * The window of an instant, or of a wall time in a named zone or in an unknown one; undefined where the text is not
 * shaped as a date and time.
 */
export function parseDateTime(text: string): Parsed<Window> | undefined {
  const read = readDateTime(text)
  if (read === undefined || !read.ok) return read
  const { wall, offset, zone } = read.value
  if (zone !== undefined) return zoned(wall, offset, zone)
  return accepted(offset === undefined ? inAnyZone(wall) : exactly(wall - offset.ms))
}

/** An offset beside a zone settles which of two instants is meant; one that the zone did not have is a mistake. */
function zoned(wall: WallTime, offset: WrittenOffset | undefined, zone: string): Parsed<Window> {
  const offsetAt = zoneOffset(zone)
  if (offsetAt === undefined) {
    return refused(`"${zone}" is not a time zone of the IANA database; write one such as America/New_York.`)
  }
  if (offset === undefined) return accepted(inZone(wall, offsetAt))
  const instant = wall - offset.ms
  if (offset.local && offsetAt(instant) !== offset.ms) {
    return refused(
      `${zone} was not at ${offset.text} at that time; write its own offset, or only one of the two.`,
    )
  }
  return accepted(exactly(instant))
}

function exactly(instant: number): Window {
  return { earliest: instant, latest: instant }
}
