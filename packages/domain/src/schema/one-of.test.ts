import { expect, it } from 'vitest'
import { oneOf } from './one-of.ts'

it('lists what there is to choose from, the first twelve if there are more', () => {
  expect(oneOf([])).toBe('none')
  expect(oneOf(['a', 'b'])).toBe('a, b')
  expect(oneOf('abcdefghijklmno'.split(''))).toBe('a, b, c, d, e, f, g, h, i, j, k, l and 3 more')
})
