import { dateFormat } from './date-format.ts'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const

/**
 * Returns a clock time or date as it was written (`2025-05-19T10:00`, `2025-05-19`, `2025-05`, `2025`), in words. It
 * has no zone and is never converted to one. A clock time, usually one to come, has its day of the week.
 */
export function formatWall(wall: string, locale: string): string {
  const isClock = wall.length > 10
  const style = isClock
    ? ({ weekday: 'short', ...day, hour: '2-digit', minute: '2-digit' } as const)
    : dateStyle(wall, locale)
  const clock = isClock ? `${wall.toUpperCase()}Z` : wall
  return dateFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(clock))
}

/** Returns a month (`2025-05`) as a heading, in full. */
export function formatMonth(month: string, locale: string): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return dateFormat(locale, style).format(new Date(month))
}

/** Returns how a date is written, by its form: `2025-05-19`, `2025-05` or `2025`. */
export function dateStyle(date: string, locale: string): Intl.DateTimeFormatOptions {
  if (date.length > 7) return day
  return date.length > 4 ? { month: monthWidth(locale), year: 'numeric' } : { year: 'numeric' }
}

/**
 * Returns how a month without a day is written: in full, unless the language inflects its name. Then it is abbreviated,
 * as beside a day, since it may follow any preposition.
 */
function monthWidth(locale: string): 'long' | 'short' {
  const month = (beside: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { month: 'long', timeZone: 'UTC', ...beside })
      .formatToParts(0)
      .find(({ type }) => type === 'month')?.value
  return month({}) === month({ day: 'numeric' }) ? 'long' : 'short'
}
