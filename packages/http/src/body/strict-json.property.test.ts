import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from './scan-json.ts'
import { exactJson, strictJson } from './strict-json.ts'

const read = (text: string) => strictJson(Buffer.from(text))

test('reads every JSON value as JSON.parse does, however it is spaced', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 8 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
      fc.constantFrom('', ' ', '\t', '\r\n'),
      (value, space) => {
        const text = JSON.stringify(value, undefined, space) + space
        fc.pre(text.isWellFormed() && !/\\ud/.test(text))
        expect(read(text)).toEqual(JSON.parse(text))
      },
    ),
  )
})

test('accepts no text that JSON.parse does not', () => {
  const pieces = fc.constantFrom(
    ...'{}[],:"\\ \n01.-eEu',
    'true',
    'null',
    '"a"',
    '"b":',
    '\u00a0',
    '\u0001',
    'é',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      let accepted = true
      try {
        read(text)
      } catch {
        accepted = false
      }
      if (accepted) expect(() => void JSON.parse(text)).not.toThrow()
    }),
  )
})

test('accepts exactly what a scan of the text accepts', () => {
  const pieces = fc.constantFrom(
    '{"a":1}',
    '{"a":1,"a":1}',
    '{"a":{"__proto__":1}}',
    '["\\ud800"]',
    '["\\u00e9"]',
    '[1e999]',
    '[1.0]',
    '[9007199254740992]',
    '[9007199254740993]',
    '[0.1,1e21,1e+21]',
    '[{}]',
    '['.repeat(33) + ']'.repeat(33),
    '['.repeat(32) + ']'.repeat(32),
    '["[[{{"]',
    '"é"',
    ' 1',
  )
  const passes = (work: () => unknown) => {
    try {
      work()
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), (parts, listed) => {
      const text = listed ? `[${parts.join(',')}]` : parts.slice(0, 1).join('')
      expect(passes(() => read(text))).toBe(passes(() => scanJson(text, false)))
      expect(passes(() => exactJson(Buffer.from(text)))).toBe(passes(() => scanJson(text, true)))
    }),
  )
})
