import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant } from '@tracker/domain'
import { strictBase64 } from '../encoding/strict-base64.ts'
import { secretKey, secretText } from '../access/webhook-secret.ts'

const toleranceSeconds = 5 * 60
const maxEntries = 16

/** Stands in for a missing secret, so that every verification takes the same time; its signatures never count. */
const nobodysSecret = secretText(new Uint8Array(32))

/** A received delivery: three header values as sent, and the raw body. */
export interface SignedDelivery {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly body: Uint8Array
}

/** Returns the HMAC-SHA256 of `id.timestamp.body`, Standard Webhooks 1.0, version `v1`. */
export function signatureOf(
  key: Uint8Array,
  { id, timestamp, body }: Omit<SignedDelivery, 'signature'>,
): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}

/**
 * Returns whether one of at most two `secrets` signed this delivery within five minutes of `now`. Stricter than the
 * specification if senders have no reason to differ: ids without dots, canonical timestamps and base64. Takes the same
 * time without secrets as with two.
 */
export function verifySignature(
  delivery: SignedDelivery & { readonly secrets: readonly string[]; readonly now: Instant },
): boolean {
  const { id, timestamp, signature, secrets, now } = delivery
  const signatures = readSignatures(signature)
  if (!/^[!-\-/-~]{1,255}$/.test(id) || !isTimely(timestamp, now)) return false
  let signed = false
  for (const slot of [0, 1]) {
    const secret = secrets[slot]
    const key = secretKey(secret ?? nobodysSecret)
    if (key === undefined) return false
    const expected = signatureOf(key, delivery)
    for (const candidate of signatures) {
      const equal = timingSafeEqual(candidate, expected)
      signed = (equal && secret !== undefined) || signed
    }
  }
  return signed
}

function isTimely(timestamp: string, now: Instant): boolean {
  if (!/^(?:0|[1-9]\d{0,11})$/.test(timestamp)) return false
  return Math.abs(Math.floor(now / 1000) - Number(timestamp)) <= toleranceSeconds
}

/**
 * Returns the `v1` signatures of the header, none if it has too many entries. Skips other versions and malformed
 * entries: they do not invalidate the entries beside them.
 */
function readSignatures(header: string): readonly Buffer[] {
  const entries = header.split(' ', maxEntries + 1)
  if (entries.length > maxEntries) return []
  return entries.flatMap((entry) => {
    const signature = entry.startsWith('v1,') ? strictBase64(entry.slice('v1,'.length)) : undefined
    return signature?.length === 32 ? [signature] : []
  })
}
