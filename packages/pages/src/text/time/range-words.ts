import type { OpenEndedTimeJson, Instant } from '@tracker/domain'
import { phrase } from '../language/phrase.tsx'
import type { Texts } from '../texts.ts'
import { dayOf } from './day-of.ts'

/** Days from which on a distance is given in months. */
const manyDays = 90

/**
 * Returns the distance to a window in words, e.g. `in 4–5 days`, counted in days of UTC, so the words change once a
 * day; or that it is open now, or over.
 */
export function rangeWords(time: OpenEndedTimeJson, now: Instant, { locale, range }: Texts): string {
  const earliest = Date.parse(time.earliest)
  const latest = time.latest === null ? undefined : Date.parse(time.latest)
  if (latest !== undefined && latest <= now) return range.passed
  if (earliest <= now) return range.now
  const from = daysUntil(earliest, now)
  if (latest === undefined) return phrase(range.orLater, { time: distance(from, from, locale) })
  return distance(from, daysUntil(latest, now), locale)
}

function daysUntil(at: Instant, now: Instant): number {
  return dayOf(at) - dayOf(now)
}

function distance(from: number, to: number, locale: string): string {
  const months = from > manyDays
  const [low, high] = months ? [Math.floor(from / 30), Math.ceil(to / 30)] : [from, to]
  const format = new Intl.RelativeTimeFormat(locale, { numeric: low === high ? 'auto' : 'always' })
  return format
    .formatToParts(high, months ? 'month' : 'day')
    .map(({ type, value }) => (type === 'integer' && low !== high ? `${low}–${value}` : value))
    .join('')
}
