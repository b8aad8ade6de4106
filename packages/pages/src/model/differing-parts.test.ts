import { describe, expect, it } from 'vitest'
import { differingParts } from './differing-parts.ts'

describe('the parts in which two texts differ', () => {
  it('are the whole of short texts', () => {
    expect(differingParts('Three injured', 'Two injured', 100)).toEqual(['Three injured', 'Two injured'])
    expect(differingParts('', 'New', 100)).toEqual(['', 'New'])
  })

  it('stand among some of the words around them, the rest left out', () => {
    const text = (n: string) => `${'Before. '.repeat(100)}There were ${n} injured. ${'After. '.repeat(100)}`
    const [from, to] = differingParts(text('three'), text('two'), 200)
    expect(from).toMatch(/^…Before\. .*There were three injured\. After\..*…$/)
    expect(to).toMatch(/^…Before\. .*There were two injured\. After\..*…$/)
    expect(from.length).toBeLessThan(120)
  })

  it('begin with a whole word', () => {
    const text = (n: string) => `Sanctions of the European Union were cut by ${n}`
    expect(differingParts(text('half'), text('a third'), 160)).toEqual([text('half'), text('a third')])
    const later = (n: string) => `As it was, ${text(n)}`
    for (const part of differingParts(later('half'), later('a third'), 160))
      expect(part).toMatch(/^…(?:was,|it|Sanctions|of) .*cut by (?:half|a third)$/)
  })

  it('mark what was added and what was left out at either end', () => {
    const [from, to] = differingParts('They met.', 'They met. They parted.', 100)
    expect([from, to]).toEqual(['They met.', 'They met. They parted.'])
    expect(differingParts('aaa', 'aa', 100)).toEqual(['aaa', 'aa'])
  })

  it.each([
    ['words', 'a word '],
    ['no spaces', '停'],
    ['pairs of surrogates', '🕊'],
    ['one endless character', '\u0301'],
  ])('are no longer than asked for, and whole characters: %s', (_, unit) => {
    for (const part of differingParts(`x${unit.repeat(5_000)}`, `y${unit.repeat(4_000)}`, 50)) {
      expect(part.length).toBeLessThanOrEqual(51)
      expect(part.isWellFormed()).toBe(true)
      expect(part).not.toContain('\ufffd')
    }
  })
})
