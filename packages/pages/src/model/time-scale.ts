import type { Instant } from '@tracker/domain'
import type { Period } from '@tracker/http'
import type { TickUnit } from '../text/time/format-tick.ts'

/** The period that a picture shows, and the places of moments in it. */
export interface TimeScale {
  readonly from: Instant
  readonly to: Instant
  readonly now: Instant
  /** The place of a moment, clamped to 0 … 1. */
  place(at: Instant): number
  /** Whether a moment lies in the period. */
  shows(at: Instant): boolean
  /** The moments of its ticks: months, weeks, days or hours in UTC, by its length; at most a dozen. */
  readonly ticks: readonly Instant[]
  /** The unit by which ticks are labelled. */
  readonly unit: TickUnit
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/** The minimum and maximum share of the picture that lies ahead. */
const ahead = { least: 0.1, most: 0.25 }

/**
 * Returns a scale from `first` to a tenth beyond `now` or, if something is due later, up to a quarter beyond. It spans
 * at least a day. `period` sets either end to another moment.
 */
export function timeScale(
  first: Instant,
  now: Instant,
  due: readonly Instant[],
  period: Period = {},
): TimeScale {
  const from = period.from ?? Math.min(first, (period.to ?? now) - day)
  const past = Math.max(day, now - from)
  const furthest = Math.max(now, ...due.filter((at) => at <= now + past * (ahead.most + 0.1)))
  const future = Math.min(Math.max((furthest - now) * 1.1, past * ahead.least), past * ahead.most)
  const to = period.to ?? Math.max(now, from) + future
  const shows = (at: Instant) => at >= from && at <= to
  const place = (at: Instant) => Math.min(1, Math.max(0, (at - from) / (to - from)))
  return { from, to, now, place, shows, ...ticksOf(from, to) }
}

const most = 10

function ticksOf(from: Instant, to: Instant): Pick<TimeScale, 'ticks' | 'unit'> {
  const length = to - from
  if (length > 45 * day) {
    const months = Math.ceil(length / (30 * day) / most)
    const step = [1, 2, 3, 6].find((one) => one >= months) ?? 12 * Math.ceil(months / 12)
    return { ticks: monthsBetween(from, to, step), unit: step < 12 ? 'month' : 'year' }
  }
  if (length > 2 * day) return { ticks: every(Math.ceil(length / day / most) * day, from, to), unit: 'day' }
  return { ticks: every(Math.ceil(length / hour / most / 3) * 3 * hour, from, to), unit: 'hour' }
}

function every(step: number, from: Instant, to: Instant): readonly Instant[] {
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, n) => first + n * step)
}

function monthsBetween(from: Instant, to: Instant, step: number): readonly Instant[] {
  const start = new Date(from)
  // `Date.UTC` takes the year 0 for 1900.
  const first = Math.ceil(((start.getUTCFullYear() - 1900) * 12 + start.getUTCMonth() + 1) / step) * step
  const all = Array.from({ length: 2 * most + 2 }, (_, n) => Date.UTC(0, first + n * step))
  return all.filter((at) => at >= from && at <= to)
}
