import { expect, it } from 'vitest'
import { formatNumber } from './format-number.ts'

it.each([
  [0.1, '0.1', '0,1', '0,1'],
  [-2.5, '-2.5', '-2,5', '-2,5'],
  [2025, '2025', '2025', '2025'],
  [1_234_567.25, '1,234,567.25', '1.234.567,25', '1\u00a0234\u00a0567,25'],
  [0.1 + 0.2, '0.30000000000000004', '0,30000000000000004', '0,30000000000000004'],
  [1e21, '1E21', '1E21', '1Е21'],
])('writes %d as each language does, with all its digits', (value, english, german, ukrainian) => {
  const written = ['en-GB', 'de-DE', 'uk-UA'].map((locale) => formatNumber(value, locale))
  expect(written).toEqual([english, german, ukrainian])
})
