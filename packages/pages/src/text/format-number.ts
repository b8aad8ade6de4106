const made = new Map<string, Intl.NumberFormat>()

/**
 * Writes a number as a language does, with all its digits. A number of four digits, which may be a year, is not
 * grouped; a number that JavaScript writes with an exponent keeps it.
 */
export function formatNumber(value: number, locale: string): string {
  const notation = `${value}`.includes('e') ? 'scientific' : 'standard'
  const key = `${locale} ${notation}`
  const format =
    made.get(key) ??
    new Intl.NumberFormat(locale, { notation, useGrouping: 'min2', maximumSignificantDigits: 17 })
  made.set(key, format)
  return format.format(value)
}
