import * as v from 'valibot'
import { expect, test } from 'vitest'
import { cursors } from './cursor.ts'

const { seal, open } = cursors(Buffer.alloc(32, 7))
const refused = expect.objectContaining({ name: 'DomainError', code: 'cursor-invalid' })

const bytesOf = (text: string) => Buffer.from(text.slice('cur_'.length), 'base64url')
const spelt = (bytes: Buffer) => `cur_${bytes.toString('base64url')}`

test('gives out no cursor that a command line takes for an option', () => {
  for (let at = 0; at < 300; at += 1) {
    const text = seal('history/a', { after: at })
    expect(text).toMatch(/^cur_/)
    expect(open('history/a', text, v.unknown())).toEqual({ after: at })
  }
})

test('refuses a cursor of another list, of another secret, and of another form', () => {
  const text = seal('history/a', { after: 7 })
  expect(() => open('history/b', text, v.unknown())).toThrow(refused)
  expect(() => cursors(Buffer.alloc(32, 8)).open('history/a', text, v.unknown())).toThrow(refused)
  expect(() => open('history/a', text, v.object({ before: v.number() }))).toThrow(refused)
})

test('keeps kind and place apart', () => {
  const forged = spelt(Buffer.concat([bytesOf(seal('a', 11)).subarray(0, 16), Buffer.from('1')]))
  expect(() => open('a1', forged, v.unknown())).toThrow(refused)
})

test('refuses a cursor with any one bit changed, cut short, or spelled otherwise', () => {
  const text = seal('changes', ['2025-05-18', 7])
  const bytes = bytesOf(text)
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const forged = Buffer.from(bytes)
    forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => open('changes', spelt(forged), v.unknown())).toThrow(refused)
  }
  for (const other of [
    '',
    text.slice(0, -1),
    text.slice(0, 8),
    text.slice('cur_'.length),
    `${text}=`,
    ` ${text}`,
    `${text}A`,
    `${text}\n`,
    '%',
    'é',
  ])
    expect(() => open('changes', other, v.unknown())).toThrow(refused)
})
