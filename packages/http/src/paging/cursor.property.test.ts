import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cursors } from './cursor.ts'

const { seal, open } = cursors(Buffer.alloc(32, 7))

test('gives back the place that was sealed, in letters that a URL keeps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (kind, place) => {
      const text = seal(kind, place)
      expect(text).toMatch(/^[\w-]+$/)
      expect(open(kind, text, v.unknown())).toEqual(JSON.parse(JSON.stringify(place)))
    }),
  )
})
