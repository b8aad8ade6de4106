import { DomainError } from '@tracker/domain'
import { expect, test } from 'vitest'
import { exactJson, strictJson } from './strict-json.ts'

const read = (text: string) => strictJson(Buffer.from(text))
const size = 100_000

function refusal(bytes: Uint8Array): DomainError {
  try {
    strictJson(bytes)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'malformed') return error
    throw error
  }
  throw new Error('was accepted')
}

test.each([
  ['nothing', '', 'line 1, column 1: a value expected'],
  ['white space alone', ' \n ', 'line 2, column 2: a value expected'],
  ['an unquoted key', '{a:1}', 'line 1, column 2: a key in quotes or "}" expected'],
  ['a comma too many in an object', '{"a":1,}', 'line 1, column 8: a key in quotes expected'],
  ['a comma too many in an array', '[1,]', 'line 1, column 4: a value expected'],
  ['a comma too few', '{"a":1\n "b":2}', 'line 2, column 2: "," or "}" expected'],
  ['a colon too few', '{"a" 1}', 'line 1, column 6: ":" expected'],
  ['the wrong bracket', '[1}', 'line 1, column 3: "," or "]" expected'],
  ['an array closed as it opens, wrongly', '[}', 'line 1, column 2: a value or "]" expected'],
  ['something that is not closed', '{"a":[1', 'line 1, column 8: "," or "]" expected'],
  ['a second value', '{} {}', 'line 1, column 4: the end expected'],
  ['a leading zero', '01', 'line 1, column 2: the end expected'],
  ['a bare fraction', '.5', 'line 1, column 1: a value expected'],
  ['NaN', 'NaN', 'line 1, column 1: a value expected'],
  ['a comment', '1 // one', 'line 1, column 3: the end expected'],
  ['white space that JSON does not know', '[\u00a01]', 'line 1, column 2: a value or "]" expected'],
  ['an open string', '{"a":"b', 'line 1, column 6: a string that is not closed'],
  ['a line break in a string', '"a\nb"', 'line 1, column 1: a string that is not closed'],
  ['an unknown escape', '"\\x41"', 'line 1, column 1: a string that is not closed, has an unknown escape'],
])('refuses %s, saying where', (_, text, detail) => {
  expect(refusal(Buffer.from(text)).message).toContain(detail)
})

test.each([
  ['a key twice', '{"a":1,"a":1}', '/a', 'already'],
  ['a key twice, once in escapes', '{"x":[0,{"a~/":1,"\\u0061~/":2}]}', '/x/1/a~0~1', 'already'],
  ['__proto__', '{"x":{"__proto__":{}}}', '/x/__proto__', '__proto__'],
  ['__proto__ in escapes', '{"\\u005f_proto__":{}}', '/__proto__', '__proto__'],
  ['half a surrogate pair', '{"a":["","\\ud83d"]}', '/a/1', 'surrogate'],
  ['the halves of a pair in the wrong order', '"\\ude00\\ud83d"', '', 'surrogate'],
  ['half a surrogate pair in a key', '{"a":{"\\udc00":1}}', '/a', 'surrogate'],
  ['a number beyond a double', '{"a":[1,-1e999]}', '/a/1', 'double'],
  ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, '/0'.repeat(32), '32 levels'],
])('refuses %s, saying where and what', (_, text, pointer, detail) => {
  const { extra } = refusal(Buffer.from(text))
  expect(extra.errors).toEqual([{ pointer, detail: expect.stringContaining(detail) }])
})

test('refuses numbers that would change only in payloads of our own form', () => {
  const bytes = Buffer.from('{"facts":{"prisoners":9007199254740993}}')
  expect(strictJson(bytes)).toEqual({ facts: { prisoners: 9_007_199_254_740_992 } })
  expect(() => exactJson(bytes)).toThrow('would become 9007199254740992')
  expect(exactJson(Buffer.from('[1.50,-3e2]'))).toEqual([1.5, -300])
})

test('accepts 32 levels, whole surrogate pairs, and one key in different objects', () => {
  expect(() => read(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow()
  expect(read('[{"a":"\\ud83d\\ude00"},{"a":"😀"}]')).toEqual([{ a: '😀' }, { a: '😀' }])
})

test.each([
  ['a byte that no UTF-8 has', [0x22, 0xff, 0x22], 'UTF-8'],
  ['an overlong sequence', [0x22, 0xc0, 0xaf, 0x22], 'UTF-8'],
  ['an encoded surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22], 'UTF-8'],
  ['a sequence cut short', [0x22, 0xe2, 0x82], 'UTF-8'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d], 'byte order mark'],
])('refuses %s', (_, bytes, detail) => {
  expect(refusal(Uint8Array.from(bytes)).message).toContain(detail)
})

test.each([
  ['arrays nested without end', '['.repeat(size)],
  ['objects nested without end', '{"a":'.repeat(size / 5)],
  ['one key over and over', `{${'"a":1,'.repeat(size / 6)}"a":1}`],
  [
    'many keys, the last one twice',
    `{${Array.from({ length: 9000 }, (_, at) => `"${at}":1,`).join('')}"0":1}`,
  ],
  ['a string without end', `"${'a'.repeat(size)}`],
  ['escapes without end', `"${'\\n'.repeat(size / 2)}`],
  ['white space without end', ' '.repeat(size)],
  ['an array without end', `[${'0,'.repeat(size / 2)}`],
  ['a number of 100,000 digits', '9'.repeat(size)],
  ['a deep end behind a long beginning', `[${'{"a":[]},'.repeat(size / 10)}${'['.repeat(40)}`],
])('refuses 100 KB of %s and is unharmed', (_, text) => {
  expect(refusal(Buffer.from(text))).toBeInstanceOf(DomainError)
  expect(read('{"a":1}')).toEqual({ a: 1 })
})
