import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parseDuration } from './duration.ts'

describe('parseDuration', () => {
  it('agrees with Temporal on weeks, days, hours, minutes and seconds', () => {
    const amount = fc.integer({ min: 0, max: 900 })
    const fields = {
      weeks: amount,
      days: amount,
      hours: amount,
      minutes: amount,
      milliseconds: fc.integer({ min: 1, max: 999_999 }),
    }
    fc.assert(
      fc.property(fc.record(fields), (parts) => {
        const duration = Temporal.Duration.from(parts)
        const value = Temporal.Duration.from({ ...parts, weeks: 0, days: parts.weeks * 7 + parts.days })
        expect(parseDuration(duration.toString())).toEqual({ ok: true, value: value.total('milliseconds') })
      }),
    )
  })

  it('never throws, and accepts only what is positive', () => {
    const near = fc.stringMatching(/^P[0-9.,TWDHMSY]{0,12}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        const parsed = parseDuration(text)
        if (parsed.ok) expect(parsed.value).toBeGreaterThan(0)
      }),
    )
  })
})
