import { hash } from 'node:crypto'

/**
 * Returns the SHA-256 of a bearer key, which is all that the access document keeps. Keys are random and need no salt.
 */
export function keyHash(key: string): Buffer {
  return hash('sha256', key, 'buffer')
}
