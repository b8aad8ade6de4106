import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

/**
 * A place in the order of occurrence: earliest, then latest, then the order of recording. Places compare as strings,
 * so that a database can keep them in order.
 */
export type Place = string

/** Before everything. */
export const beginning: Place = ''

/** Keeps every instant of the years 0000 to 9999 positive and of one width. */
const offset = 100_000_000_000_000

function digits(instant: Instant): string {
  return String(instant + offset).padStart(15, '0')
}

/** The place of a report: its window, then the revision that first recorded it. */
export function placeOf({ earliest, latest }: Window, revision: number): Place {
  return `${digits(earliest)}.${digits(latest)}.${String(revision).padStart(12, '0')}`
}

/** The place of what the clock brings about at a moment: after every report that begins at that moment or before. */
export function placeAfter(moment: Instant): Place {
  return `${digits(moment)}.~`
}

/** The later of two places. */
export function later(a: Place, b: Place): Place {
  return a > b ? a : b
}

/** The moment that a place begins at; undefined for the beginning. */
export function momentOf(place: Place): Instant | undefined {
  return place === beginning ? undefined : Number(place.slice(0, 15)) - offset
}
