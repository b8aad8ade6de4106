import { createHash } from 'node:crypto'

/** The SHA-256 of a bearer key: all that the access document keeps of it. Keys are random, so they need no salt. */
export function keyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
