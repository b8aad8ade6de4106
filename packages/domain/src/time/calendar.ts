const dayLength = 86_400_000

/**
 * Returns midnight on a day of the proleptic Gregorian calendar, in milliseconds as if read in UTC. A month or day past
 * the end rolls over into the next. (`Date.UTC` would take the years 1 to 99 for 1901 to 1999.)
 */
export function midnight(year: number, month = 1, day = 1): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/**
 * Returns the fault of a calendar day; undefined for a day that exists. The years 0001 to 9998 keep every window within
 * four digits.
 */
export function dateFault(year: number, month = 1, day = 1): string | undefined {
  if (year < 1 || year > 9998) return `There is no year ${pad(year, 4)} here: years run from 0001 to 9998.`
  if (month < 1 || month > 12) return `There is no month ${pad(month)}: months run from 01 to 12.`
  const days = (midnight(year, month + 1) - midnight(year, month)) / dayLength
  if (day >= 1 && day <= days) return undefined
  return `There is no day ${pad(day)} in ${pad(year, 4)}-${pad(month)}: its days run from 01 to ${days}.`
}

/** Writes a number with leading zeros. */
export function pad(field: number, digits = 2): string {
  return String(field).padStart(digits, '0')
}
