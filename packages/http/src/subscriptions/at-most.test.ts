import { expect, it } from 'vitest'
import { atMost } from './at-most.ts'

/** Work that the test ends when it chooses, and the names of the work that has begun. */
function works() {
  const inTurn = atMost(2)
  const begun: string[] = []
  const work = (name: string) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const given = new AbortController()
    const done = inTurn(given.signal, () => {
      begun.push(name)
      return promise
    }).catch(String)
    return { done, end: () => resolve(name), giveUp: () => given.abort(new Error('given up')) }
  }
  return { begun, work }
}

it('works begin in order, each when another has ended', async () => {
  const { begun, work } = works()
  const [a, b, c, d] = [work('a'), work('b'), work('c'), work('d')]
  expect(begun).toEqual(['a', 'b'])
  b.end()
  expect(await b.done).toBe('b')
  a.end()
  expect(await a.done).toBe('a')
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  c.end()
  d.end()
  expect(await Promise.all([c.done, d.done])).toEqual(['c', 'd'])
  work('e')
  expect(begun).toContain('e')
})

it('a work that is given up keeps its place until it ends, and one that waits never begins', async () => {
  const { begun, work } = works()
  const [a, b, c] = [work('a'), work('b'), work('c')]
  for (const one of [a, b, c]) one.giveUp()
  expect(await Promise.all([a.done, b.done, c.done])).toEqual(Array(3).fill('Error: given up'))
  const d = work('d')
  expect(begun).toEqual(['a', 'b'])
  a.end()
  d.end()
  expect(await d.done).toBe('d')
  expect(begun).toEqual(['a', 'b', 'd'])
})
