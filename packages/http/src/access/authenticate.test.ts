import { expect, test } from 'vitest'
import { type AccessDocument } from './access-document.ts'
import { authenticateKey } from './authenticate.ts'
import { keyHash } from './key-hash.ts'

const entry = (key: string, role: 'reader' | 'admin') => ({
  sha256: keyHash(key).toString('hex'),
  role,
  scenarios: ['*'],
})
const access: AccessDocument = {
  sources: {},
  keys: {
    first: entry('key-one', 'reader'),
    middle: entry('key.two~/+=', 'admin'),
    last: entry('key-three', 'reader'),
  },
  reads: 'private',
}

test('knows the holder of each key', () => {
  expect(authenticateKey(access, 'Bearer key-one')?.name).toBe('first')
  expect(authenticateKey(access, 'Bearer key.two~/+=')).toEqual({
    kind: 'key',
    name: 'middle',
    holder: expect.stringMatching(/^[\da-f]{32}$/),
    role: 'admin',
    scenarios: ['*'],
  })
  expect(authenticateKey(access, 'bearer key-three')?.name).toBe('last')
})

test.each([
  undefined,
  null,
  '',
  'Bearer',
  'Bearer ',
  'Bearer  key-one',
  ' Bearer key-one',
  'Bearer key-one ',
  'Bearer key-one, Bearer key-one',
  'Bearer key-on',
  'Bearer key-one1',
  'Bearer KEY-ONE',
  'Bearer "key-one"',
  'Basic key-one',
  'key-one',
  'Bearer first',
  `Bearer ${entry('key-one', 'reader').sha256}`,
  `Bearer ${'a'.repeat(513)}`,
])('does not know who says %j', (header) => {
  expect(authenticateKey(access, header)).toBeUndefined()
})
