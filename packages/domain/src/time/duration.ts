import { accepted, lengthFault, type Parsed, refused } from '../parsed.ts'

const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]
const longest = 36_525 * 86_400_000

const amount = (unit: string) => `(?:(\\d+(?:[.,]\\d+)?)${unit})?`
const shape = new RegExp(
  `^P(?=.)${amount('W')}${amount('D')}(?:T(?=.)${['H', 'M', 'S'].map(amount).join('')})?$`,
)

/**
 * Reads an ISO 8601 duration into milliseconds, rounded to the nearest: a day is 24 hours of UTC, a week seven days.
 * It must be positive and at most 100 years (P36525D). Years and months are refused: they have no fixed length.
 */
export function parseDuration(text: string): Parsed<number> {
  const fault = lengthFault(text, 64)
  if (fault !== undefined) return refused(fault)
  if (/^P[^T]*[YM]/.test(text)) {
    return refused('Years and months have no fixed length; write weeks, days or hours, as in P30D.')
  }
  const fields: readonly (string | undefined)[] | undefined = shape.exec(text)?.slice(1)
  if (fields === undefined || /[.,]\d+[A-Z]./.test(text)) {
    return refused(
      'This is not a duration; write weeks, days, hours, minutes and seconds in that order, as in P30D, PT6H ' +
        'or P1DT12H, with a fraction at most on the last.',
    )
  }
  const amounts = fields.map((field = '0') => Number(field.replace(',', '.')))
  const ms = Math.round(units.reduce((sum, unit, at) => sum + (amounts[at] ?? 0) * unit, 0))
  if (ms < 1) return refused('A duration is longer than nothing: at least a millisecond, PT0.001S.')
  if (ms > longest) return refused('A duration is at most 100 years, P36525D.')
  return accepted(ms)
}
