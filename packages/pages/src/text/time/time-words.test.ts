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
  it('is plain for an instant, to the second where it has any', () => {
    expect(words('2025-05-19T14:00:00Z')).toBe('Mon, 19 May 2025, 14:00 UTC')
    expect(words('2025-05-19T14:00:07Z')).toBe('Mon, 19 May 2025, 14:00:07 UTC')
  })

  it('says that the zone of a wall time was not stated, and keeps the hour that was', () => {
    expect(words('2025-05-19T10:00')).toBe(
      'Mon, 19 May 2025, 10:00, time zone not stated: some time between Sun, 18 May 2025, 20:00 UTC and Mon, 19 May 2025, 22:00 UTC',
    )
  })

  it('gives a day no hour, and a month no day', () => {
    expect(words('2025-05-19')).toMatch(
      /^Mon,? 19 May 2025, time of day and zone not stated: some time between/,
    )
    expect(words('2025-05~')).toMatch(/^about May 2025, day and zone not stated: some time between/)
  })

  it('knows no more of an interval than its ends and its window, and keeps its mark', () => {
    expect(words('2025-05-19/2025-05-20?')).toMatch(
      /^some time from Mon,? 19 May 2025 \(zone not stated\) to .*: some time between .* and .* \(uncertain\)$/,
    )
  })
})

it('tells the day of an instant in UTC', () => {
  expect(dayWords('2025-05-19T23:30:00Z', english)).toBe('19 May 2025')
})
