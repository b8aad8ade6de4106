import type { Instant } from './instant.ts'
import type { Window } from './time-value.ts'

/**
 * A place in the order of occurrence: earliest, then latest, then the order of recording. Order keys compare as
 * strings, so that a database can keep them in order.
 */
export type OrderKey = string

/** Before everything. */
export const beginning: OrderKey = ''

/** Makes every instant of the years 0000 to 9999 positive and equally wide. */
const offset = 100_000_000_000_000

function digits(instant: Instant): string {
  return String(instant + offset).padStart(15, '0')
}

/** The order key of a report: its window, then the revision that first recorded it. */
export function orderKeyOf({ earliest, latest }: Window, revision: number): OrderKey {
  return `${digits(earliest)}.${digits(latest)}.${String(revision).padStart(12, '0')}`
}

/** Whether a place is that of a report at the beginning of its window. */
export function isOfReport(place: OrderKey): boolean {
  return /^\d+\.\d+\.\d+$/.test(place)
}

/** The order key of a clock effect: after every report that begins at that moment or before. */
export function orderKeyAfter(moment: Instant): OrderKey {
  return `${digits(moment)}.~`
}

/** After all that rules do at a place, and before every other place. */
export function afterRules(place: OrderKey): OrderKey {
  return `${place}/~`
}

/** The place of a fact that comes after the clock effects of its moment: a confirmation, a version, a dismissal. */
export function isAfterClock(place: OrderKey): boolean {
  return place.includes('.~~')
}

/** Where the clock acts again because of such a fact: after all that rules do at its place. */
export function clockAgain(place: OrderKey): OrderKey {
  return `${place}/again`
}

/** After all clock effects of a moment, and before the decisions that people make then. */
export function afterClock(moment: Instant): OrderKey {
  return afterRules(orderKeyAfter(moment))
}

/** After everything that begins at a moment or before. */
export function endOfMoment(moment: Instant): OrderKey {
  return `${digits(moment)}/`
}

/** The later of two order keys. */
export function later(a: OrderKey, b: OrderKey): OrderKey {
  return a > b ? a : b
}

/** The window of an order key; for a clock effect its moment alone. */
export function windowOf(key: OrderKey): Window {
  const [earliest = '', latest = ''] = key.split('.')
  const [start, end] = [earliest, /^\d+$/.test(latest) ? latest : earliest].map(
    (side) => Number(side) - offset,
  )
  return { earliest: start ?? 0, latest: end ?? 0 }
}

/** The earliest moment of an order key; undefined for the beginning. */
export function momentOf(place: OrderKey): Instant | undefined {
  return place === beginning ? undefined : Number(place.slice(0, 15)) - offset
}
