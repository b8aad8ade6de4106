import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { english } from '../english/english.ts'
import { dayWords, timeWords } from './time-words.ts'

function words(written: string): string {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeWords(timeValueJson(parsed.value), english)
}

describe('a time in words without markup', () => {
  it('names the zone of an instant, and has its seconds if there are any', () => {
    expect(words('2025-05-19T14:00:00Z')).toBe('19 May 2025, 14:00 UTC')
    expect(words('2025-05-19T14:00:07Z')).toBe('19 May 2025, 14:00:07 UTC')
  })

  it('is what was written, without its window', () => {
    expect(words('2025-05-19T10:00')).toBe('Mon, 19 May 2025, 10:00, time zone not stated')
    expect(words('2025-05-19')).toBe('19 May 2025')
    expect(words('2025-05-19/2025-05-20?')).toBe('between 19 May 2025 and 20 May 2025 (uncertain)')
  })
})

it('returns the day of an instant in UTC', () => {
  expect(dayWords('2025-05-19T23:30:00Z', english)).toBe('19 May 2025')
})
