import { describe, expect, it } from 'vitest'
import { anchor } from './paths.ts'

describe('an anchor', () => {
  it('is another for other names', () => {
    const names = ['a.b', 'a:b', 'a_b', 'a-b', 'a_2e_b', 'ab', 'a b', 'ä', 'Ä', '\u{1f600}', '\ud83d', '']
    const anchors = [...names.map((name) => anchor('report', name)), anchor('report', 'a', 'b')]
    expect(new Set(anchors).size).toBe(names.length + 1)
    expect(anchor('due', 'a-b', 'c')).not.toBe(anchor('due', 'a', 'b-c'))
  })

  it('needs no escape in an id or in a fragment', () => {
    for (const name of ['a.b', '"><script>', 'ä', '\ud83d', '%', '#'])
      expect(anchor('report', name)).toMatch(/^[\w.-]+$/)
  })
})
