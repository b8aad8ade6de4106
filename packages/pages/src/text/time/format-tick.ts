import type { Instant } from '@tracker/domain'
import { dateFormat } from './date-format.ts'

const forms = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
  hour: { day: 'numeric', month: 'short', hour: '2-digit' },
} as const

export type TickUnit = keyof typeof forms

/** Returns the label of a tick, in a zone or in the reader's own. January has its year: a longer label has no room. */
export function formatTick(at: Instant, unit: TickUnit, locale: string, zone?: string): string {
  const january = unit === 'month' && new Date(at).getUTCMonth() === 0
  const form = forms[january ? 'year' : unit]
  return dateFormat(locale, { ...form, ...(zone === undefined ? {} : { timeZone: zone }) }).format(
    new Date(at),
  )
}
