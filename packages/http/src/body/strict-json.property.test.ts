import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strictJson } from './strict-json.ts'

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
