import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cursors } from './cursor.ts'

const { seal, open } = cursors(Buffer.alloc(32, 7))

test('gives back the position that was sealed, in letters that a URL keeps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue(), (kind, position) => {
      const text = seal(kind, position)
      expect(text).toMatch(/^[\w-]+$/)
      expect(open(kind, text, v.unknown())).toEqual(JSON.parse(JSON.stringify(position)))
    }),
  )
})
