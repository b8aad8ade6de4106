import { expect, it } from 'vitest'
import { atInstant, ofWindow, readTimeValue, timeValueJson } from './time-value.ts'

const noon = Date.parse('2025-05-19T12:00:00Z')

it('writes an exact moment with a fraction only if there is one', () => {
  expect(timeValueJson(atInstant(noon)).value).toBe('2025-05-19T12:00:00Z')
  expect(timeValueJson(atInstant(noon + 1)).value).toBe('2025-05-19T12:00:00.001Z')
})

it('names a window that nobody wrote by its two ends', () => {
  expect(timeValueJson(ofWindow({ earliest: noon, latest: noon + 60_000 }))).toEqual({
    value: '2025-05-19T12:00:00Z/2025-05-19T12:01:00Z',
    earliest: '2025-05-19T12:00:00Z',
    latest: '2025-05-19T12:01:00Z',
  })
  expect(ofWindow({ earliest: noon, latest: noon })).toEqual(atInstant(noon))
})

it('keeps the stored window, even if its value would now be read otherwise', () => {
  const cut = { value: '2025-05-19', earliest: '2025-05-18T10:00:00Z', latest: '2025-05-19T12:00:00Z' }
  expect(timeValueJson(readTimeValue(cut))).toEqual(cut)
})
