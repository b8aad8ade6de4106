import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { secretText } from '../access/webhook-secret.ts'
import { sign } from './sign.ts'
import { verifySignature } from './signature.ts'

const now = Date.UTC(2025, 4, 18, 22, 10)
const secrets = [secretText(Buffer.alloc(32, 3))]
const body = '{"type":"report.filed","data":{"headline":"…"}}'
const headers = sign({ id: 'msg_2xzUCxgnZMKAW4JZ', body, secret: secrets[0] ?? '', now })
const parts = [...Object.values(headers), body].map((text) => Buffer.from(text))
const delivery = Buffer.concat(parts)

/** Splits the bytes into a delivery at the boundaries of the valid one. */
function verifies(bytes: Buffer): boolean {
  let end = 0
  const [id, timestamp, signature, rest] = parts.map(({ length }) => {
    end += length
    return bytes.subarray(end - length, end)
  })
  const text = (part: Buffer | undefined) => part?.toString('latin1') ?? ''
  const read = { id: text(id), timestamp: text(timestamp), signature: text(signature) }
  return 'secret' in verifySignature({ ...read, body: rest ?? bytes, secrets, now })
}

function flipped(bits: Iterable<number>): Buffer {
  const bytes = Buffer.from(delivery)
  for (const bit of bits) bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return bytes
}

/** Marsaglia's xorshift32: random enough to pick bits, and repeatable by its seed. */
function xorshift(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

test('a delivery is refused with any single bit of headers and body flipped', () => {
  expect(verifies(delivery)).toBe(true)
  for (let bit = 0; bit < delivery.length * 8; bit += 1)
    expect(verifies(flipped([bit])), `bit ${bit}`).toBe(false)
})

test('10,000 deliveries with one to eight random bits flipped are refused', () => {
  const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
  console.info(`seed ${seed}: SEED=${seed} repeats these bit flips`)
  const next = xorshift(seed)
  for (let run = 0; run < 10_000; run += 1) {
    const bits = new Set(Array.from({ length: 1 + (next() % 8) }, () => next() % (delivery.length * 8)))
    expect(verifies(flipped(bits)), `run ${run}: bits ${[...bits].join(', ')}`).toBe(false)
  }
})
