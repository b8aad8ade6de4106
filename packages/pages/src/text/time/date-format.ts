const made = new Map<string, Intl.DateTimeFormat>()

/** Returns a cached `Intl.DateTimeFormat`: making one takes longer than formatting a hundred times with it. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}
