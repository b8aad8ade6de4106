import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTimeValue } from '../parse-time-value.ts'

describe('what is no time value', () => {
  it('never throws, and never yields a window that ends before it begins', () => {
    const near = fc.stringMatching(/^[0-9TZtz:.+\-/?~%[\]a-zA-Z_ ]{0,60}$/)
    const nearer = fc.stringMatching(
      /^20[0-9]{2}(-[01][0-9](-[0-3][0-9](T[0-2][0-9]:[0-6][0-9])?)?)?[?~%Z]?$/,
    )
    const intervals = fc.tuple(nearer, nearer).map((sides) => sides.join('/'))
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), near, nearer, intervals),
        (text) => {
          const parsed = parseTimeValue(text)
          if (parsed.ok) {
            const { earliest, latest } = parsed.value
            expect(earliest ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(latest ?? Infinity)
          } else expect(parsed.detail).toMatch(/^[A-Z"].*\.$/s)
        },
      ),
    )
  })
})
