/** What the pages use of `Intl.DateTimeFormat`. */
interface DateWords {
  format(date: number | Date): string
  formatToParts(date: number | Date): Intl.DateTimeFormatPart[]
  formatRange(from: number, to: number): string
  formatRangeToParts(from: number, to: number): Intl.DateTimeRangeFormatPart[]
}

const made = new Map<string, DateWords>()

/**
 * Returns a cached `Intl.DateTimeFormat`: making one takes longer than formatting a hundred times with it. Hours of two
 * digits have them on a clock of 24 hours alone: `09:00`, but `9:00 AM`. A year is its number alone, without the
 * Ukrainian `р.`, whose point would stand beside that of a sentence.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): DateWords {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  const asked = new Intl.DateTimeFormat(locale, options)
  const format =
    options.hour === '2-digit' && asked.resolvedOptions().hour12 === true
      ? new Intl.DateTimeFormat(locale, { ...options, hour: 'numeric' })
      : asked
  const plain = format.formatToParts(0).some(isAbbreviation) ? withoutAbbreviation(format) : format
  made.set(key, plain)
  return plain
}

interface DatePart {
  readonly type: string
  readonly value: string
}

const abbreviation = /^\s\p{L}+\./u

function isAbbreviation({ type, value }: DatePart, at: number, parts: readonly DatePart[]): boolean {
  return type === 'literal' && parts[at - 1]?.type === 'year' && abbreviation.test(value)
}

function withoutAbbreviation(format: Intl.DateTimeFormat): DateWords {
  const shortened = <P extends DatePart>(parts: readonly P[]): P[] =>
    parts.map((part, at) =>
      isAbbreviation(part, at, parts) ? { ...part, value: part.value.replace(abbreviation, '') } : part,
    )
  const words = (parts: readonly DatePart[]) => parts.map(({ value }) => value).join('')
  return {
    format: (date) => words(shortened(format.formatToParts(date))),
    formatToParts: (date) => shortened(format.formatToParts(date)),
    formatRange: (from, to) => words(shortened(format.formatRangeToParts(from, to))),
    formatRangeToParts: (from, to) => shortened(format.formatRangeToParts(from, to)),
  }
}
