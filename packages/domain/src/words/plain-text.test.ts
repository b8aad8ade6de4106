import { expect, it } from 'vitest'
import { plainJson, plainText } from './plain-text.ts'

const hostile = 'a\u001b[2J\u009b\u007f\u202e\u2066b\ufffe\ud800\tc\nd \u05e9\u200f'

it('is without controls, overrides and isolates, keeping letters, marks, tabs and lines', () => {
  expect(plainText(hostile)).toBe('a[2Jb\ufffd\tc\nd \u05e9\u200f')
})

it('is JSON of the same value, in which these are escapes', () => {
  const json = plainJson({ [hostile]: hostile })
  expect(json).toBe(plainText(json))
  expect(JSON.parse(json)).toEqual({ [hostile]: hostile })
})
