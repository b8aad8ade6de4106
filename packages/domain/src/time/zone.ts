import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

const hour = 3_600_000
const easternmost = 14 * hour
const westernmost = -12 * hour

/**
 * How far from UTC an offset may be, in milliseconds, either way. RFC 3339 allows up to 23:59. Offsets in use have
 * always been within 16 hours, including local mean time, and java.time allows up to 18.
 */
export const furthestOffset = 18 * hour

/** The reading of a wall clock, in milliseconds since 1970-01-01T00:00 on that clock. */
export type WallTime = number

/** A zone's offset at an instant, in milliseconds east of UTC. */
export type ZoneOffset = (at: Instant) => number

// Names that the platform knows and the IANA database does not: to ICU, BST is Dhaka and IST is Kolkata.
const foreign = /^(?!CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)[a-z]{3}$|^SystemV\/|^[^a-z]/i

/**
 * Returns the offsets of a zone: one of the IANA database, by the platform's rules, or an offset such as `+03:00`.
 * Undefined for other names.
 */
export function zoneOffset(name: string): ZoneOffset | undefined {
  const fixed = /^[+-](?:(?:0\d|1[0-7]):[0-5]\d|18:00)$/.test(name) ? offsetIn(name) : undefined
  if (fixed !== undefined) return () => fixed
  if (foreign.test(name)) return undefined
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
    return (at) => offsetIn(format.format(at))
  } catch {
    return undefined
  }
}

/**
 * Reads `-03:30`, `GMT-03:30`, or `GMT-03:30:52` before zones were kept to the minute, from the end of a formatted
 * date.
 */
function offsetIn(formatted: string): number {
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatted) ?? []
  const size = Number(hours) * hour + Number(minutes) * 60_000 + Number(seconds ?? 0) * 1000
  return sign === '-' ? -size : size
}

/**
 * Returns the instants at which a zone's clocks may have shown a wall time: usually one, both when clocks are set back,
 * and when they skip the wall time, the two that the offsets before and after the skip give.
 */
export function inZone(wall: WallTime, offsetAt: ZoneOffset): Window {
  const { earliest, latest } = readings(wall, offsetAt)
  return { earliest, latest }
}

function readings(wall: WallTime, offsetAt: ZoneOffset): Window & { readonly shown: boolean } {
  const both = [offsetAt(wall - 24 * hour), offsetAt(wall + 24 * hour)].map((offset) => wall - offset)
  const real = both.filter((instant) => offsetAt(instant) === wall - instant)
  const instants = real.length > 0 ? real : both
  return { earliest: Math.min(...instants), latest: Math.max(...instants), shown: real.length > 0 }
}

/**
 * Returns the span for which a zone's calendars showed the days between two midnights. If clocks skip a midnight, the
 * day begins when they do. Undefined if they skipped all of these days (Apia, 2011-12-30).
 */
export function daysInZone(from: WallTime, to: WallTime, offsetAt: ZoneOffset): Window | undefined {
  const { earliest } = reached(from, offsetAt)
  const { latest } = reached(to, offsetAt)
  return earliest < latest ? { earliest, latest } : undefined
}

/** The instants at which clocks reached a wall time, or skipped it. */
function reached(wall: WallTime, offsetAt: ZoneOffset): Window {
  const { earliest, latest, shown } = readings(wall, offsetAt)
  if (shown) return { earliest, latest }
  let [before, after] = [earliest, latest]
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2)
    if (between + offsetAt(between) < wall) before = between
    else after = between
  }
  return { earliest: after, latest: after }
}

/** Returns everything between two wall times in an unknown zone: from the first at UTC+14 to the second at UTC-12. */
export function inAnyZone(from: WallTime, to = from): Window {
  return { earliest: from - easternmost, latest: to - westernmost }
}
