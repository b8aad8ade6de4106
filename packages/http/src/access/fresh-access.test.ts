import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseAccess } from './access-document.ts'
import { authenticateKey } from './authenticate.ts'
import { freshAccess } from './fresh-access.ts'

test('makes a valid document whose administrator holds the key', () => {
  const { document, adminKey } = freshAccess(randomBytes)
  expect(parseAccess(JSON.parse(JSON.stringify(document)))).toEqual(document)
  expect(authenticateKey(document, `Bearer ${adminKey}`)).toMatchObject({ name: 'desk-admin', role: 'admin' })
  expect(Object.entries(document.sources).map(([name, { role }]) => [name, role])).toEqual([
    ['newsdesk', 'editor'],
    ['review-desk', 'reviewer'],
  ])
  expect(JSON.stringify(document)).not.toContain(adminKey)
})

test('uses 32 fresh bytes for every secret', () => {
  const sizes: number[] = []
  const random = (size: number) => Buffer.alloc(size, sizes.push(size))
  const { document, adminKey } = freshAccess(random)
  expect(sizes).toEqual([32, 32, 32, 32])
  const secrets = Object.values(document.sources).flatMap((source) => source.secrets ?? [])
  expect(new Set([adminKey, ...secrets]).size).toBe(3)
})
