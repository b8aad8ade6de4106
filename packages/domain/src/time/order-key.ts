import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

/**
 * A place in the order of occurrence: earliest, then latest, then the order of recording. Places compare as strings,
 * so that a database can keep them in order.
 */
export type OrderKey = string

/** Before everything. */
export const beginning: OrderKey = ''

/** Keeps every instant of the years 0000 to 9999 positive and of one width. */
const offset = 100_000_000_000_000

function digits(instant: Instant): string {
  return String(instant + offset).padStart(15, '0')
}

/** The place of a report: its window, then the revision that first recorded it. */
export function orderKeyOf({ earliest, latest }: Window, revision: number): OrderKey {
  return `${digits(earliest)}.${digits(latest)}.${String(revision).padStart(12, '0')}`
}

/** The place of what the clock brings about at a moment: after every report that begins at that moment or before. */
export function orderKeyAfter(moment: Instant): OrderKey {
  return `${digits(moment)}.~`
}

/** The later of two places. */
export function later(a: OrderKey, b: OrderKey): OrderKey {
  return a > b ? a : b
}

/** The window of what has a place; the moment alone for what the clock brought about. */
export function windowOf(key: OrderKey): Window {
  const [earliest = '', latest = ''] = key.split('.')
  const [start, end] = [earliest, /^\d+$/.test(latest) ? latest : earliest].map(
    (side) => Number(side) - offset,
  )
  return { earliest: start ?? 0, latest: end ?? 0 }
}

/** The moment that a place begins at; undefined for the beginning. */
export function momentOf(place: OrderKey): Instant | undefined {
  return place === beginning ? undefined : Number(place.slice(0, 15)) - offset
}
