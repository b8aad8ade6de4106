import { dateFormat } from './date-format.ts'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const styles = {
  wall: { weekday: 'short', ...day, hour: '2-digit', minute: '2-digit' },
  day,
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const

type WallForm = keyof typeof styles

/**
 * Returns a clock time or date as it was written (`2025-05-19T10:00`, `2025-05-19`, `2025-05`, `2025`), in words. It
 * has no zone and is never converted to one. A clock time, usually one to come, has its day of the week.
 */
export function formatWall(wall: string, locale: string): string {
  const clock = wall.length > 10 ? `${wall.toUpperCase()}Z` : wall
  return dateFormat(locale, { ...styles[wallForm(wall)], timeZone: 'UTC' }).format(new Date(clock))
}

/** The form of what {@link formatWall} reads, by its length. */
function wallForm(wall: string): WallForm {
  if (wall.length > 10) return 'wall'
  return wall.length > 7 ? 'day' : wall.length > 4 ? 'month' : 'year'
}
