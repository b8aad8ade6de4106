import type { Instant } from '@tracker/domain'

/** The length of a day in milliseconds. */
export const day = 24 * 60 * 60 * 1000

/**
 * Returns the number of an instant's day in UTC. Pages count by it how far off a date is, and what is new since
 * yesterday.
 */
export function dayOf(at: Instant): number {
  return Math.floor(at / day)
}

/** Returns the start of the next day in UTC. */
export function tomorrow(now: Instant): Instant {
  return (dayOf(now) + 1) * day
}

/** Returns the start of the day before in UTC. */
export function yesterday(now: Instant): Instant {
  return (dayOf(now) - 1) * day
}
