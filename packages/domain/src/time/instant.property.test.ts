import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recordedText } from './instant.ts'

it('sorts texts of recorded moments as their times', () => {
  const moments = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) })
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 5_000 }), (moment, ms) => {
      expect(recordedText(moment)).toMatch(/\.\d{3}Z$/)
      expect(recordedText(moment) < recordedText(moment + ms)).toBe(true)
      expect(Date.parse(recordedText(moment))).toBe(moment)
    }),
  )
})
