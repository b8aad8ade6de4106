import { dateFormat } from './date-format.ts'
import type { InstantStyle } from './format-instant.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Returns an interval of two instants (`<instant>/<instant>`) in words, e.g. `17–18 May 2025`: by its days if it is at
 * least a day long, since its length claims no more precision, otherwise to the minute.
 */
export function formatRange(range: string, { locale, zone, named = false }: InstantStyle): string {
  const [from = 0, to = from] = range.split('/').map((end) => Date.parse(end))
  const fine = to - from < day
  const format = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(fine ? { hour: '2-digit', minute: '2-digit' } : {}),
    ...(fine && named ? { timeZoneName: 'short' } : {}),
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
  return format.formatRange(new Date(from), new Date(to))
}
