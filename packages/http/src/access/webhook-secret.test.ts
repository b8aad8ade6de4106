import { expect, test } from 'vitest'
import { secretKey, secretText } from './webhook-secret.ts'
import { sign } from '../webhooks/sign.ts'

test('reads what it writes, for keys of 24 to 64 bytes', () => {
  for (const size of [24, 32, 64]) {
    const key = Buffer.alloc(size, size)
    expect(secretKey(secretText(key))).toEqual(key)
  }
  expect(secretText(Buffer.alloc(24))).toBe('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
})

test.each([
  ['nothing', ''],
  ['no prefix', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['another prefix', 'WHSEC_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['23 bytes', secretText(Buffer.alloc(23))],
  ['65 bytes', secretText(Buffer.alloc(65))],
  ['no padding', secretText(Buffer.alloc(25)).replaceAll('=', '')],
  ['a line break', `${secretText(Buffer.alloc(24))}\n`],
  ['the alphabet of URLs', `whsec_${'-_'.repeat(16)}`],
])('refuses %s, and to sign with it', (_, secret) => {
  expect(secretKey(secret)).toBeUndefined()
  expect(() => sign({ id: 'msg_1', body: '', secret, now: 0 })).toThrow('whsec_')
})
