import * as v from 'valibot'
import { expect, it } from 'vitest'
import { lineOf, proseOf } from './text-schema.ts'

/** The first planes, the tags of plane 14, and one of 16 of the rest, which is of a kind or unassigned. */
const characters = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0x20000 || (point >= 0xe0000 && point < 0xe0200) || point % 16 === 0)
  .map((point) => String.fromCodePoint(point))
const taken = (schema: v.GenericSchema, text: (character: string) => string) =>
  characters.filter((character) => v.is(schema, text(character)))
const within = (character: string) => `a${character}a`
const alone = (character: string) => character

it('takes of all characters those that show as the whole of a text', () => {
  const visible = characters.filter((character) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character))
  expect(taken(lineOf(4), alone).join()).toBe(visible.join())
  expect(taken(proseOf(2), alone).join()).toBe(visible.join())
})

it('takes all characters within a line but controls and ends of lines', () => {
  const fit = characters.filter((character) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character))
  expect(taken(lineOf(9), within).join()).toBe(fit.join())
})

it('takes all characters within prose but controls, tabs and line breaks aside', () => {
  const fit = characters.filter((character) => /[\P{Cc}\t\n\r]/u.test(character))
  expect(taken(proseOf(9), within).join()).toBe(fit.join())
})

it('says once that a text is blank', () => {
  for (const text of ['', ' ', '\u0301'])
    expect(v.safeParse(lineOf(9), text).issues?.map(({ message }) => message)).toEqual([
      'This must not be blank.',
    ])
})

it('keeps a line the same whether its letters are composed or decomposed, and counts them as kept', () => {
  expect(v.parse(lineOf(20), 'Jose\u0301')).toBe('José')
  expect(v.parse(proseOf(9), 'Jose\u0301')).toBe('Jose\u0301')
  const grown = v.safeParse(lineOf(2), '\u0958\u0958')
  expect(grown.issues?.map(({ message }) => message)).toEqual(['This has at most 2 characters.'])
})

it('keeps a line without the spaces around it, and prose as it is', () => {
  expect(v.parse(lineOf(20), ' The\u00a0mayor \u2003')).toBe('The\u00a0mayor')
  expect(v.parse(proseOf(9), '  a\n b ')).toBe('  a\n b ')
})
