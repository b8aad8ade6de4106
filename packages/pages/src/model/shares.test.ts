import { expect, it } from 'vitest'
import { shares } from './shares.ts'

it.each([
  [[1, 1, 9], 30, 2, [1, 1, 9]],
  [[1, 1, 9, 9], 12, 2, [1, 1, 5, 5]],
  [[9, 9, 9], 3, 2, [2, 2, 2]],
  [[], 5, 2, []],
])('shares out to %j of %i, at least %i to each', (asked, total, least, given) => {
  expect(shares(asked, total, least)).toEqual(given)
})
