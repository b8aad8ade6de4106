import type { Instant } from '@tracker/domain'
import type { Period } from '@tracker/http'
import { day } from '../text/time/day-of.ts'
import { type Scale, type Ticks, ticksOf } from './ticks.ts'

/** The period that a picture shows, the places of moments in it, and its ticks. */
export interface TimeScale extends Scale, Ticks {}

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
  const scale = { from, to, now, place, shows }
  return { ...scale, ...ticksOf(scale) }
}
