import { dateFormat } from './date-format.ts'

/**
 * Returns the name of a zone (IANA) at a clock time or date: `Eastern Time`, `Osteuropäische Zeit`. Readers do not know
 * the ids of zones.
 */
export function zoneName(zone: string, at: string, locale: string): string {
  const moment = new Date(at.length > 10 ? `${at.toUpperCase()}Z` : at)
  const parts = dateFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(moment)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return name === 'GMT+00:00' ? 'UTC' : name
}
