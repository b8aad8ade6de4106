import type { Instant } from '@tracker/domain'
import { dateFormat } from './date-format.ts'

const forms = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
  hour: { hour: '2-digit', minute: '2-digit' },
} as const

export type TickUnit = keyof typeof forms

/**
 * Returns the label of a tick, in a zone or in the reader's own. January has its year and midnight its day: a longer
 * label has no room.
 */
export function formatTick(at: Instant, unit: TickUnit, locale: string, zone?: string): string {
  const clock = zone === undefined ? {} : { timeZone: zone }
  const words = (form: TickUnit) => dateFormat(locale, { ...forms[form], ...clock }).format(new Date(at))
  if (unit === 'month' && new Date(at).getUTCMonth() === 0) return words('year')
  const isMidnight =
    unit === 'hour' && dateFormat('en-GB', { ...forms.hour, ...clock }).format(new Date(at)) === '00:00'
  return words(isMidnight ? 'day' : unit)
}
