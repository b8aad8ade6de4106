import { parseTimeValue, timeValueJson } from '@tracker/domain'
import { expect, it } from 'vitest'
import { english } from '../text/english/english.ts'
import { itemDay } from './item-day.ts'

function day(written: string) {
  const parsed = parseTimeValue(written)
  if (!parsed.ok) throw new Error(parsed.detail)
  const json = timeValueJson(parsed.value)
  const occurred = { ...json, earliest: json.earliest ?? '', latest: json.latest ?? '' }
  return itemDay({ occurred }, english)
}

it.each([
  ['2025-05-18', '2025-05-18', '18 May 2025', undefined],
  ['2025-05-18T22:30:00+03:00', '2025-05-18', '18 May 2025', { instant: '2025-05-18T19:30:00Z' }],
  ['2025-05-18T10:00', '2025-05-18', '18 May 2025', { wall: '2025-05-18T10:00' }],
  ['2025-05', 'May 2025', 'May 2025', undefined],
  ['2025-05-18?', '18 May 2025 (uncertain)', '18 May 2025 (uncertain)', undefined],
])('puts %s under %s and leaves the time of day to the item', (written, on, words, clock) => {
  expect(day(written)).toEqual({ day: on, words, ...(clock ? { clock } : {}) })
})

it('keeps an interval of instants as one, so that a reader sees it in their own zone', () => {
  const interval = '2025-05-17T22:00:00Z/2025-05-18T22:00:00Z'
  expect(day(interval)).toEqual({ day: interval, words: expect.stringContaining('17') })
})
