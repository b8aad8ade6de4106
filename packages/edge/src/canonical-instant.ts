/** An instant of RFC 3339 as the API reads it; a `+` that a query leaves unescaped arrives as a space. */
const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|([+ -])(\d\d)(?::(\d\d))?)$/i

/** Lengths that the API reads (`parseTimeValue`), and the furthest offset from UTC, in minutes. */
const longest = 128
const furthest = 18 * 60

/**
 * Returns the one spelling of an instant: in UTC with `Z`, with milliseconds unless they are zero. Anything else,
 * such as a window, a named zone or a time that does not exist, is returned as it is.
 */
export function canonicalInstant(text: string): string {
  const match = text.length > longest ? null : shape.exec(text)
  if (match === null) return text
  const number = (at: number) => Number(match[at] ?? 0)
  const offset = (match[8] === '-' ? -1 : 1) * (number(9) * 60 + number(10))
  // The first and the last years are left, in UTC too: Date.UTC reads 99 as 1999, and the API ends with 9999.
  const named = number(1) > 999 && number(1) < 9999 && number(10) < 60 && Math.abs(offset) <= furthest
  const fraction = Number(`${match[7] ?? ''}000`.slice(0, 3))
  const wall = Date.UTC(number(1), number(2) - 1, number(3), number(4), number(5), number(6), fraction)
  const exists =
    new Date(wall).toISOString().slice(0, 19) ===
    `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6] ?? '00'}`
  if (!named || !exists) return text
  const instant = new Date(wall - offset * 60_000).toISOString().replace('.000Z', 'Z')
  return instant > '1000' && instant < '9999' ? instant : text
}
