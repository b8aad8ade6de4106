import { cutAfter } from './most-characters.ts'

/**
 * Returns a JSON number without its sign: its digits without zeros at either end, and the power of ten to multiply them
 * by.
 */
function decimalOf(literal: string): string {
  const [, whole = '', fraction = '', exponent = '0'] =
    /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(literal) ?? []
  const digits = whole + fraction
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end--
  let start = 0
  while (start < end && digits[start] === '0') start++
  return start === end
    ? '0'
    : `${digits.slice(start, end)}e${Number(exponent) - fraction.length + digits.length - end}`
}

/**
 * Returns the fault of a JSON number that a double cannot hold, with the number that it would become. Returns undefined
 * if the shortest text of the double (ECMA-262, 6.1.6.1.20) is the same number.
 */
export function exactnessFault(literal: string): string | undefined {
  const kept = String(Number(literal))
  if (decimalOf(kept) === decimalOf(literal)) return undefined
  return `${cutAfter(40, literal)} has more digits than a number is kept with: it would become ${kept}; write that, or the whole of it as a text`
}
