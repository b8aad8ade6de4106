import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

/**
 * A place in the order of occurrence: earliest, then latest, then the order of recording. Order keys compare as
 * strings, so a database can keep them in order.
 */
export type OrderKey = string

/** Before everything. */
export const beginning: OrderKey = ''

/** Makes every instant of the years 0000 to 9999 positive and equally wide. */
const offset = 100_000_000_000_000

function digits(instant: Instant): string {
  return String(instant + offset).padStart(15, '0')
}

/** Returns the order key of a report: its window, then the revision that first recorded it. */
export function orderKeyOf({ earliest, latest }: Window, revision: number): OrderKey {
  return `${digits(earliest)}.${digits(latest)}.${String(revision).padStart(12, '0')}`
}

/** Returns whether a place is that of a report at the beginning of its window. */
export function isOfReport(place: OrderKey): boolean {
  return /^\d+\.\d+\.\d+$/.test(place)
}

/** Returns the order key of a clock effect: after every report that begins at that moment or before. */
export function orderKeyAfter(moment: Instant): OrderKey {
  return `${digits(moment)}.~`
}

/** Returns the order key after all effects of rules at a place, and before every other place. */
export function afterRules(place: OrderKey): OrderKey {
  return `${place}/~`
}

/**
 * Returns whether a place is that of a fact after the clock effects of its moment: a confirmation, a version, a
 * dismissal.
 */
export function isAfterClock(place: OrderKey): boolean {
  return place.includes('.~~')
}

/**
 * Returns the order key at which the clock acts again because of such a fact: after all effects of rules at its place.
 */
export function clockAgain(place: OrderKey): OrderKey {
  return `${place}/again`
}

/** Returns the order key after all clock effects of a moment, and before the decisions that people make then. */
export function afterClock(moment: Instant): OrderKey {
  return afterRules(orderKeyAfter(moment))
}

/** Returns the order key after everything that begins at a moment or before. */
export function endOfMoment(moment: Instant): OrderKey {
  return `${digits(moment)}/`
}

/** Returns the later of two order keys. */
export function later(a: OrderKey, b: OrderKey): OrderKey {
  return a > b ? a : b
}

/** Returns the window of an order key; for a clock effect its moment alone. */
export function windowOf(key: OrderKey): Window {
  const [earliest = '', latest = ''] = key.split('.')
  const [start, end] = [earliest, /^\d+$/.test(latest) ? latest : earliest].map(
    (side) => Number(side) - offset,
  )
  return { earliest: start ?? 0, latest: end ?? 0 }
}

/** Returns the earliest moment of an order key; undefined for the beginning. */
export function momentOf(place: OrderKey): Instant | undefined {
  return place === beginning ? undefined : Number(place.slice(0, 15)) - offset
}
