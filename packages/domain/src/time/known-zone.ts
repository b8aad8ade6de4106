import { accepted, type Parsed, refused } from '../parsed.ts'
import { alternatives } from './hint/alternatives.ts'
import { looseZones } from './hint/loose-zone.ts'
import { nearZone } from './hint/near-zone.ts'
import { type ZoneOffset, zoneOffset } from './zone.ts'

/** Returns the offsets of the zone that a suffix names, or the refusal of an unknown name. */
export function knownZone(name: string): Parsed<ZoneOffset> {
  const offsetAt = zoneOffset(name)
  if (offsetAt !== undefined) return accepted(offsetAt)
  const { zones, rest } = looseZones(name)
  const meant =
    rest === ''
      ? zones
          .map(({ zone, offset = '' }) => zone ?? offset.replace('Z', 'UTC'))
          .filter((known) => zoneOffset(known))
      : []
  const right = meant.length > 0 ? alternatives(meant) : (nearZone(name) ?? 'one such as America/New_York')
  return refused(`"${name}" is not a time zone of the IANA database; write ${right}.`)
}
