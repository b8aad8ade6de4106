import { expect, it } from 'vitest'
import { sharedTime } from './shared-time.ts'

it('gives each of the works under way its share, and nobody the time without work', () => {
  let now = 0
  const begin = sharedTime(() => now)
  now += 100
  const first = begin()
  now += 10
  const second = begin()
  now += 10
  const shares = [first()]
  now += 3
  shares.push(second())
  now += 100
  const third = begin()
  shares.push(third())
  expect(shares).toEqual([15, 8, 0])
})
