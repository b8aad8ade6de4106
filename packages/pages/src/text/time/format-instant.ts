import { dateFormat } from './date-format.ts'

/** How exactly an instant is written whose zone is named. */
export type Precision = 'seconds' | 'minutes'

/**
 * How an instant is written: in which language and zone (without one, the reader's own), and whether it names the zone.
 */
export interface InstantStyle {
  readonly locale: string
  readonly zone?: string
  readonly named?: boolean
  /** Seconds by default. */
  readonly precision?: Precision
}

/** Returns an instant in words, e.g. `19 May 2025, 10:00`; seconds only if there are any. */
export function formatInstant(instant: string, style: InstantStyle): string {
  const { locale, zone, named = false, precision = 'seconds' } = style
  const at = new Date(instant)
  const format = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(named && precision === 'seconds' && at.getUTCSeconds() !== 0 ? { second: '2-digit' } : {}),
    ...(named ? { timeZoneName: 'short' } : {}),
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
  return format.format(at)
}
