import { hash } from 'node:crypto'

/** Returns the SHA-256 of a bearer key; the access document has only that. Keys are random and need no salt. */
export function keyHash(key: string): Buffer {
  return hash('sha256', key, 'buffer')
}
