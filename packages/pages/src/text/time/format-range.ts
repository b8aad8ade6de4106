import { fill } from '@tracker/domain'
import { dateFormat } from './date-format.ts'
import type { InstantStyle } from './format-instant.ts'
import { dateStyle } from './format-wall.ts'

const day = 24 * 60 * 60 * 1000

interface StyledRange extends InstantStyle {
  /** The ends, `<from>/<to>`: two instants, or two dates of one form, which are the same in every zone. */
  readonly range: string
  /** A text around the ends, `{earliest}` and `{latest}`, e.g. `between {earliest} and {latest}`. */
  readonly between?: string
}

/**
 * Returns an interval in words, e.g. `17–18 May 2025`, or with words around its ends: `between 17 and 18 May 2025`.
 * Instants are written by their days if they are at least a day apart, since their distance claims no more precision,
 * otherwise to the minute.
 */
export function formatRange({ range, locale, zone, named = false, between }: StyledRange): string {
  const [start = '', end = start] = range.split('/')
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const fine = isClock(start) && to - from < day
  const timeZone = isClock(start) ? zone : 'UTC'
  const format = dateFormat(locale, {
    ...dateStyle(start.slice(0, 10), locale),
    ...(fine ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...(fine && named ? { timeZoneName: 'short' } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  if (between === undefined) return format.formatRange(from, to)
  const parts = format.formatRangeToParts(from, to)
  const [last, first] = [
    parts.findLastIndex(({ source }) => source === 'startRange'),
    parts.findIndex(({ source }) => source === 'endRange'),
  ]
  const words = parts.map(({ value }) => value)
  if (last < 0) return words.join('')
  // A language may write what belongs to the start beside the dash, as German does the point of its ordinals.
  const [point = ''] = words
    .slice(last + 1, first)
    .join('')
    .split(/\s*[–—-]/)
  const places = { earliest: words.slice(0, last + 1).join('') + point, latest: words.slice(first).join('') }
  return fill(between, places).join('')
}

/** Whether an end has hours: an instant, not a date. */
function isClock(end: string): boolean {
  return end.length > 10
}
