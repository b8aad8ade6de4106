import * as v from 'valibot'
import { expect, it } from 'vitest'
import { cutAfter } from './most-characters.ts'
import { lineOf, proseOf } from './text-schema.ts'
import { urlSchema } from './url-schema.ts'

it.each([
  ['letters', 'a'],
  ['emoji', '🕊'],
  ['emoji of several code points', '🇺🇦'],
])('counts each code point of %s once, as JSON Schema does', (_, unit) => {
  const most = Array.from(unit).length * 200
  for (const schema of [lineOf(most), proseOf(most)]) {
    expect(v.is(schema, unit.repeat(200))).toBe(true)
    expect(v.safeParse(schema, `${unit.repeat(200)}.`).issues?.map(({ message }) => message)).toEqual([
      `This has at most ${most} characters.`,
    ])
  }
})

it('counts the code points of URLs', () => {
  const url = `https://example.org/${'🕊'.repeat(2028)}`
  expect([v.is(urlSchema, url), v.is(urlSchema, `${url}🕊`)]).toEqual([true, false])
})

it('cuts a text between two characters', () => {
  expect(cutAfter(2, '🕊🕊🕊')).toBe('🕊🕊…')
  expect(cutAfter(3, '🕊🕊🕊')).toBe('🕊🕊🕊')
})
