import { describe, expect, it } from 'vitest'
import { parseInstant } from './parse-instant.ts'

describe('parseInstant', () => {
  it.each([
    ['2025-05-19T14:00:00Z', '2025-05-19T14:00:00Z'],
    ['2025-05-19t14:00:00.1239z', '2025-05-19T14:00:00.123Z'],
    ['2025-05-19T14:00:00+05:30', '2025-05-19T08:30:00Z'],
    ['2016-12-31T18:59:60-05:00', '2016-12-31T23:59:59Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: Date.parse(instant) })
  })

  it.each([
    '',
    '2025',
    '2025-05-19',
    '2025-05-19T14:00:00',
    '2025-05-19T14:00:00Z ',
    '2025-05-19T14:00:00Z[UTC]',
    '2025-05-19T14:00:00Z/2025-05-20T14:00:00Z',
    '٢٠٢٥-05-19T14:00:00Z',
  ])('refuses %j, which is not an RFC 3339 timestamp', (text) => {
    expect(parseInstant(text)).toEqual({
      ok: false,
      detail: 'This is not an instant; write date, time and offset as RFC 3339 does: 2025-05-19T14:00:00Z.',
    })
  })

  it.each([
    ['2025-05-19T14:00:00+0530', '2025-05-19T08:30:00Z'],
    ['2025-05-19T14:05Z', '2025-05-19T14:05:00Z'],
    ['2025-05-19 15:00:00Z', '2025-05-19T15:00:00Z'],
    ['1747663200', '2025-05-19T14:00:00Z'],
    ['2025-05-19T10:30[America/New_York]', '2025-05-19T14:30:00Z'],
  ])('refuses %s, and writes it as %s', (text, right) => {
    expect(parseInstant(text)).toEqual({
      ok: false,
      detail: `This is not an instant; write date, time and offset as RFC 3339 does: ${right}.`,
    })
  })

  it.each([
    ['2025-02-30T14:00:00Z', /^There is no day 30 in 2025-02/],
    ['2025-05-19T24:00:00Z', /^There is no hour 24/],
    ['2025-05-19T14:00:00+25:00', /^There is no offset \+25:00/],
    [`2025-05-19T14:00:00.${'1'.repeat(128)}Z`, /^This has 149 characters/],
  ])('refuses %s, which no calendar or clock shows', (text, detail) => {
    expect(parseInstant(text)).toEqual({ ok: false, detail: expect.stringMatching(detail) })
  })
})
