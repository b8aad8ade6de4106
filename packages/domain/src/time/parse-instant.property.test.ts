import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantText } from './instant.ts'
import { parseInstant } from './parse-instant.ts'

describe('parseInstant', () => {
  it('reads back every instant that a response writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_370_764_799_999 }), (instant) => {
        expect(parseInstant(instantText(instant))).toEqual({ ok: true, value: instant })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => !parseInstant(text).ok))
  })
})
