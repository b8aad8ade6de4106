import type { TimeValueJson } from '@tracker/domain'
import { writtenTime } from '../time/written-time.ts'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** An instant in words, in UTC and to the minute: "Monday 19 May 2025, 14:00 UTC". */
export function instantWords(instant: string): string {
  const date = new Date(instant)
  return `${dayWords(date)}, ${clockWords(date)} UTC`
}

function clockWords(date: Date): string {
  return date.toISOString().slice(-13, -8)
}

function dayWords(date: Date): string {
  return `${days[date.getUTCDay()]} ${dateWords(date.toISOString())}`
}

/** The day of an instant in UTC: "19 May 2025". */
export function dateWords(instant: string): string {
  const date = new Date(instant)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/**
 * A time value in words that claim no more than is known: an instant plainly, a window as "some time between", and
 * that the zone was not stated where that is what makes it one.
 */
export function timeWords(time: TimeValueJson): string {
  return [knownWords(time), ...doubts(time)].join('; ')
}

function knownWords({ value, earliest, latest }: TimeValueJson): string {
  if (earliest === latest) return instantWords(earliest)
  const window = `some time between ${instantWords(earliest)} and ${instantWords(latest)}`
  const written = writtenTime(value)
  if (written.form === 'wall') {
    const wall = new Date(`${written.wall}Z`)
    return `${dayWords(wall)}, ${clockWords(wall)}, time zone not stated: ${window}`
  }
  if (written.form === 'day') return `${dayWords(new Date(written.wall))}, time zone not stated: ${window}`
  if (written.form === 'month' || written.form === 'year') {
    return `${value.slice(0, written.form === 'month' ? 7 : 4)}, no day stated: ${window}`
  }
  return window
}

function doubts({ uncertain, approximate }: TimeValueJson): string[] {
  return [
    ...(uncertain ? ['reported as uncertain'] : []),
    ...(approximate ? ['reported as approximate'] : []),
  ]
}
