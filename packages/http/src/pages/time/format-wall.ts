import type { WrittenTime } from './written-time.ts'

const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
const styles = {
  wall: { ...day, hour: '2-digit', minute: '2-digit' },
  zoned: { ...day, hour: '2-digit', minute: '2-digit' },
  day,
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Partial<Record<WrittenTime['form'], Intl.DateTimeFormatOptions>>

/** A clock time or date as it was written, in words, and in no zone: it is never moved to another. */
export function formatWall(
  written: Exclude<WrittenTime, { form: 'instant' | 'interval' }>,
  locale: string,
): string {
  const text = 'wall' in written ? `${written.wall}Z` : `${written.date}T00:00Z`
  return new Intl.DateTimeFormat(locale, { ...styles[written.form], timeZone: 'UTC' }).format(new Date(text))
}
