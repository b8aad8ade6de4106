import type { Instant } from '@tracker/domain'
import { day } from './day-of.ts'
import { writtenTime } from './written-time.ts'

/** The first and the last day that a time names, each by its midnight in UTC; undefined at an end that names none. */
interface WrittenDays {
  readonly first?: Instant | undefined
  readonly last?: Instant | undefined
}

/**
 * Returns the days that a time value names, in no zone: those of a month or a year, of the ends of an interval, or of a
 * date or clock time. An instant names none: its day depends on the reader's zone.
 */
export function writtenDays(value: string): WrittenDays {
  const written = writtenTime(value)
  if (written.form === 'instant') return {}
  if (written.form !== 'interval') return daysOf(written.wall)
  const { from, to } = written
  return from === value ? {} : { first: writtenDays(from).first, last: writtenDays(to).last }
}

/** Returns the days of `2025`, `2025-05`, `2025-05-19` or `2025-05-19T10:00`. */
function daysOf(wall: string): WrittenDays {
  const [year = '', month, date] = wall.slice(0, 10).split('-')
  const first = Date.parse([year, month ?? '01', date ?? '01'].join('-'))
  if (date !== undefined) return { first, last: first }
  const next = new Date(first)
  if (month === undefined) next.setUTCFullYear(next.getUTCFullYear() + 1)
  else next.setUTCMonth(next.getUTCMonth() + 1)
  return { first, last: next.getTime() - day }
}
