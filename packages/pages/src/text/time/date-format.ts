const made = new Map<string, Intl.DateTimeFormat>()

/** `Intl.DateTimeFormat` by what it is made of: to make one takes longer than to format a hundred times with it. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}
