import { dateFormat } from './date-format.ts'

/** How an instant is written out: in which language, and in which zone; without one, in the reader's own. */
export interface InstantStyle {
  readonly locale: string
  readonly zone?: string
}

/** An instant in words with its zone, e.g. `Mon, 19 May 2025, 10:00 UTC`; seconds only where there are any. */
export function formatInstant(instant: string, { locale, zone }: InstantStyle): string {
  const at = new Date(instant)
  const format = dateFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(at.getUTCSeconds() === 0 ? {} : { second: '2-digit' }),
    timeZoneName: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
  return format.format(at)
}
