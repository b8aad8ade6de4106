import { expect, it } from 'vitest'
import { latestPromises } from './latest-promises.ts'

it('makes a value once, and again after others were used since or it failed', async () => {
  const made: string[] = []
  const latest = latestPromises<string>(2)
  const use = (key: string) =>
    latest(key, async () => {
      made.push(key)
      if (key === 'bad') throw new Error(key)
      return key
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await use(key)).toBe(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  await expect(use('bad')).rejects.toThrow('bad')
  await expect(use('bad')).rejects.toThrow('bad')
  expect(made.slice(4)).toEqual(['bad', 'bad'])
})
