import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { expect, it } from 'vitest'
import { datePartsOf } from './date-parts.ts'

it.each([
  ['2025-05-14', [2025, 5, 14]],
  ['2025-05-14T00:01[America/New_York]', [2025, 5, 14]],
  ['2025-05-14T04:01:00Z', [2025, 5, 14]],
  ['2025-05~', [2025, 5]],
  ['2025', [2025]],
  ['2025-33', [2025]],
  ['2025-05-XX', [2025, 5]],
  ['202X', []],
  ['2025-05-17/2025-05-18', [2025, 5]],
  ['2025-05-17/2026-05-17', []],
  ['2025-05-17T10:00Z/2025-05-17T12:00Z', [2025, 5, 17]],
  ['2025-05-17/..', []],
])('a date of %s has the parts %j', (written, parts) => {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  const { earliest, latest, value } = timeValueJson(parsed.value)
  expect(datePartsOf({ value, earliest: earliest ?? '', latest })).toEqual(parts)
})
