import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantText } from './instant.ts'
import { parseTimeValue } from './parse-time-value.ts'
import { readTimeValue, timeValueJson } from './time-value.ts'

function read(text: string) {
  const parsed = parseTimeValue(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  return timeValueJson(parsed.value)
}

function window(text: string) {
  const { earliest, latest } = read(text)
  return earliest === latest ? earliest : `${earliest} … ${latest}`
}

describe('an instant', () => {
  it('comes back as the instant that was written, at every offset', () => {
    const year1 = Date.parse('0001-01-02T00:00:00Z')
    const year9998 = Date.parse('9998-12-30T00:00:00Z')
    fc.assert(
      fc.property(
        fc.integer({ min: year1, max: year9998 }),
        fc.integer({ min: -18 * 60, max: 18 * 60 }),
        (instant, minutes) => {
          const size = Math.abs(minutes)
          const clock = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0')).join(':')
          const wall = new Date(instant + minutes * 60_000).toISOString().slice(0, -1)
          expect(window(`${wall}${minutes < 0 ? '-' : '+'}${clock}`)).toBe(instantText(instant))
        },
      ),
    )
  })
})

describe('a time whose zone is unknown', () => {
  it('contains the instant, whichever offset from UTC-12 to UTC+14 the writer had in mind', () => {
    fc.assert(
      fc.property(dateTimes, fc.integer({ min: -12 * 60, max: 14 * 60 }), (date, minutes) => {
        const wall = date.toISOString().slice(0, -1)
        const instant = date.getTime() - minutes * 60_000
        for (const text of [wall, wall.slice(0, 10), wall.slice(0, 7), wall.slice(0, 4)]) {
          const { earliest, latest } = readTimeValue(read(text))
          expect(earliest).toBeLessThanOrEqual(instant)
          expect(latest).toBeGreaterThanOrEqual(instant)
        }
      }),
    )
  })
})

const dateTimes = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9998-12-31T23:59:59Z'),
  noInvalidDate: true,
})
