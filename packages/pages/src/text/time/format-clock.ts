import { dateFormat } from './date-format.ts'
import type { InstantStyle } from './format-instant.ts'

/** Returns the time of day of an instant in words, e.g. `10:00`. */
export function formatClock(
  instant: string,
  { locale, zone }: Pick<InstantStyle, 'locale' | 'zone'>,
): string {
  const form = {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === undefined ? {} : { timeZone: zone }),
  } as const
  return dateFormat(locale, form).format(new Date(instant))
}
