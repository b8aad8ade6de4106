import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { misreadPath } from './misread-path.ts'

const pieces = ['/', '/', '.', '..', '%2e', '%2E', 'a', 'b.c', '\\', '#', '%2f', '~', '-']

describe('a path that leads nowhere', () => {
  it('is one that a URL parser changes', () => {
    const paths = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(paths, (path) => {
        const { pathname } = new URL(`https://tracker.example${path}`)
        expect([path, misreadPath(path) === undefined]).toEqual([path, pathname === path])
      }),
    )
  })
})
