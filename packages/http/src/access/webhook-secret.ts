import { createSecretKey, type KeyObject } from 'node:crypto'
import { strictBase64 } from '../encoding/strict-base64.ts'

const prefix = 'whsec_'

/** Decodes a Standard Webhooks secret, `whsec_` and the base64 of 24 to 64 bytes; undefined if it is not one. */
export function secretKey(secret: string): Uint8Array | undefined {
  if (!secret.startsWith(prefix)) return undefined
  const key = strictBase64(secret.slice(prefix.length))
  return key !== undefined && key.length >= 24 && key.length <= 64 ? key : undefined
}

/** Encodes a secret as senders receive it. */
export function secretText(key: Uint8Array): string {
  return prefix + Buffer.from(key).toString('base64')
}

/** The most secrets whose keys a process caches. */
const mostKept = 1_000

const kept = new Map<string, KeyObject>()

/**
 * Returns the signing key of a secret; undefined if the secret is malformed. Keys are cached, since creating one costs
 * more than signing.
 */
export function signingKey(secret: string): KeyObject | undefined {
  const known = kept.get(secret)
  if (known) return known
  const bytes = secretKey(secret)
  if (bytes === undefined) return undefined
  const key = createSecretKey(bytes)
  if (kept.size >= mostKept) kept.clear()
  kept.set(secret, key)
  return key
}
