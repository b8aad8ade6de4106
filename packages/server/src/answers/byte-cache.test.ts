import { describe, expect, it } from 'vitest'
import { byteCache } from './byte-cache.ts'

describe('a cache of so many bytes', () => {
  const sized = () => byteCache<string>(100, (value) => value.length)

  it('forgets what was not asked for longest, once the bytes are spent', () => {
    const cache = sized()
    for (const name of ['a', 'b', 'c']) cache.set(name, name.repeat(30))
    cache.get('a')
    cache.set('d', 'd'.repeat(30))
    expect(['a', 'b', 'c', 'd'].map((name) => cache.get(name)?.[0])).toEqual(['a', undefined, 'c', 'd'])
    expect(cache.bytes()).toBe(96)
  })

  it('counts a value that replaces another once, and keeps none that is too large', () => {
    const cache = sized()
    cache.set('a', 'x'.repeat(90))
    cache.set('a', 'y')
    expect([cache.get('a'), cache.bytes()]).toEqual(['y', 3])
    cache.set('a', 'z'.repeat(100))
    expect([cache.get('a'), cache.bytes()]).toEqual([undefined, 0])
  })
})
