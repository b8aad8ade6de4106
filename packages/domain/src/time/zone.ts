import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

const hour = 3_600_000
const easternmost = 14 * hour
const westernmost = -12 * hour

/** What a wall clock shows, in milliseconds since 1970-01-01T00:00 on that clock. */
export type WallTime = number

/** How far, in milliseconds east of UTC, a zone's clocks are set at an instant. */
export type ZoneOffset = (at: Instant) => number

// Names that the platform knows and the IANA database does not: to ICU, BST is Dhaka and IST is Kolkata.
const foreign = /^(?!CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)[a-z]{3}$|^SystemV\/|^[^a-z]/i

/** The offsets of a zone of the IANA database, by the rules that come with the platform; undefined for other names. */
export function zoneOffset(name: string): ZoneOffset | undefined {
  if (foreign.test(name)) return undefined
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
    return (at) => offsetIn(format.format(at))
  } catch {
    return undefined
  }
}

/** Reads `GMT-03:30`, or `GMT-03:30:52` before zones were kept to the minute, from the end of a formatted date. */
function offsetIn(formatted: string): number {
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatted) ?? []
  const size = Number(hours) * hour + Number(minutes) * 60_000 + Number(seconds ?? 0) * 1000
  return sign === '-' ? -size : size
}

/**
 * The instants at which a zone's clocks may have shown a wall time. Usually that is one; where clocks are set back it
 * is both, and where they skip the wall time it is what the settings before and after the skip make of it.
 */
export function inZone(wall: WallTime, offsetAt: ZoneOffset): Window {
  const readings = [offsetAt(wall - 24 * hour), offsetAt(wall + 24 * hour)].map((offset) => wall - offset)
  const real = readings.filter((instant) => offsetAt(instant) === wall - instant)
  const instants = real.length > 0 ? real : readings
  return { earliest: Math.min(...instants), latest: Math.max(...instants) }
}

/** Everything between two wall times in an unknown zone: the first at UTC+14 to the second at UTC-12. */
export function inAnyZone(from: WallTime, to = from): Window {
  return { earliest: from - easternmost, latest: to - westernmost }
}
