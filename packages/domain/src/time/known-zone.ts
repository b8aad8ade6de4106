import { accepted, type Parsed, refused } from '../parsed.ts'
import { type ZoneOffset, zoneOffset } from './zone.ts'

/** The offsets of the zone that a suffix names; a name that is none is refused. */
export function knownZone(name: string): Parsed<ZoneOffset> {
  const offsetAt = zoneOffset(name)
  if (offsetAt !== undefined) return accepted(offsetAt)
  return refused(`"${name}" is not a time zone of the IANA database; write one such as America/New_York.`)
}
