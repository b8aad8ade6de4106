const made = new Map<string, Intl.DateTimeFormat>()

/**
 * Returns a cached `Intl.DateTimeFormat`: making one takes longer than formatting a hundred times with it. Hours of two
 * digits have them on a clock of 24 hours alone: `09:00`, but `9:00 AM`.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  const asked = new Intl.DateTimeFormat(locale, options)
  const format =
    options.hour === '2-digit' && asked.resolvedOptions().hour12 === true
      ? new Intl.DateTimeFormat(locale, { ...options, hour: 'numeric' })
      : asked
  made.set(key, format)
  return format
}
