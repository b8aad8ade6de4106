import { describe, expect, it } from 'vitest'
import { at, mondayAtTen } from './testing/story.ts'
import { timeWords } from './time-words.ts'

const window = { earliest: '2025-05-18T10:00:00Z', latest: '2025-05-20T12:00:00Z' }
const between = 'some time between Sunday 18 May 2025, 10:00 UTC and Tuesday 20 May 2025, 12:00 UTC'

describe('a time in words', () => {
  it('is plain for an instant', () => {
    expect(timeWords(at('2025-05-19T14:00:00Z'))).toBe('Monday 19 May 2025, 14:00 UTC')
  })

  it('says that the zone of a wall time was not stated', () => {
    expect(timeWords(mondayAtTen)).toBe(
      'Monday 19 May 2025, 10:00, time zone not stated: some time between Sunday 18 May 2025, 20:00 UTC and Monday 19 May 2025, 22:00 UTC',
    )
  })

  it('gives a day no hour', () => {
    expect(timeWords({ value: '2025-05-19', ...window })).toBe(
      `Monday 19 May 2025, time zone not stated: ${between}`,
    )
  })

  it('gives a month and a year no day', () => {
    expect(timeWords({ value: '2025-05', ...window })).toBe(`2025-05, no day stated: ${between}`)
    expect(timeWords({ value: '2025~', approximate: true, ...window })).toBe(
      `2025, no day stated: ${between}; reported as approximate`,
    )
  })

  it('knows no more of an interval than its window', () => {
    expect(timeWords({ value: '2025-05-19/2025-05-20', uncertain: true, ...window })).toBe(
      `${between}; reported as uncertain`,
    )
  })
})
