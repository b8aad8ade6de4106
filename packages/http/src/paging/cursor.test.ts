import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cursors } from './cursor.ts'

const { seal, open } = cursors(Buffer.alloc(32, 7))
const refused = expect.objectContaining({ name: 'DomainError', code: 'cursor-invalid' })

test('refuses a cursor of another list, of another secret, and of another form', () => {
  const text = seal('history/a', { after: 7 })
  expect(() => open('history/b', text, v.unknown())).toThrow(refused)
  expect(() => cursors(Buffer.alloc(32, 8)).open('history/a', text, v.unknown())).toThrow(refused)
  expect(() => open('history/a', text, v.object({ before: v.number() }))).toThrow(refused)
})

test('keeps kind and position apart', () => {
  const bytes = Buffer.from(seal('a', 11), 'base64url')
  expect(() =>
    open('a1', Buffer.concat([bytes.subarray(0, 16), Buffer.from('1')]).toString('base64url'), v.unknown()),
  ).toThrow(refused)
})

test('refuses a cursor with any one bit changed, cut short, or spelled otherwise', () => {
  const text = seal('changes', ['2025-05-18', 7])
  const bytes = Buffer.from(text, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const forged = Buffer.from(bytes)
    forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => open('changes', forged.toString('base64url'), v.unknown())).toThrow(refused)
  }
  for (const other of [
    '',
    text.slice(0, -1),
    text.slice(0, 8),
    `${text}=`,
    ` ${text}`,
    `${text}A`,
    `${text}\n`,
    '%',
    'é',
  ])
    expect(() => open('changes', other, v.unknown())).toThrow(refused)
})
