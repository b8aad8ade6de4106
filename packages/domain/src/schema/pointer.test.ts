import { expect, it } from 'vitest'
import { pointer } from './pointer.ts'

it('escapes what RFC 6901 gives a meaning', () => {
  expect(pointer()).toBe('')
  expect(pointer('rules', 'a', 'when', 'any', 0, '')).toBe('/rules/a/when/any/0/')
  expect(pointer('a/b', 'm~n', '~1')).toBe('/a~1b/m~0n/~01')
})
