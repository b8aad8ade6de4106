import { expect, test } from 'vitest'
import { strictBase64 } from './strict-base64.ts'

test('decodes what is spelled canonically', () => {
  expect(strictBase64('+/8=')).toEqual(Buffer.from([0xfb, 0xff]))
  expect(strictBase64('-_8', 'base64url')).toEqual(Buffer.from([0xfb, 0xff]))
  expect(strictBase64('')).toHaveLength(0)
})

test.each(['+/8', '+/8==', '+/9=', '-_8=', '+/8=\n', ' +/8=', '+/8=x', '=', '+/8=+/8='])(
  'refuses %j',
  (text) => {
    expect(strictBase64(text)).toBeUndefined()
  },
)
