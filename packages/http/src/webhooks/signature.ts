import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import { type Instant } from '@tracker/domain'
import { strictBase64 } from '../encoding/strict-base64.ts'
import { clockFault, refusedBecause, type RefusedSignature } from '../access/signature-fault.ts'
import { secretText, signingKey } from '../access/webhook-secret.ts'

const toleranceSeconds = 5 * 60
const maxEntries = 16

/** Replaces a missing secret, so every verification takes the same time; its signatures never count. */
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
  key: KeyObject,
  { id, timestamp, body }: Omit<SignedDelivery, 'signature'>,
): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}

/**
 * Returns which one of at most two `secrets` signed this delivery within five minutes of `now`, or why none did. It is
 * stricter than the specification in points that no sender needs: ids without dots, canonical timestamps and base64.
 * Takes the same time without secrets as with two.
 */
export function verifySignature(
  delivery: SignedDelivery & { readonly secrets: readonly string[]; readonly now: Instant },
): { readonly secret: string } | RefusedSignature {
  const { timestamp, signature, secrets, now } = delivery
  const signatures = readSignatures(signature)
  const fault = headerFault(delivery, signatures) ?? untimely(timestamp, now)
  if (fault) return fault
  let signing: string | undefined
  for (const slot of [0, 1]) {
    const secret = secrets[slot]
    const key = signingKey(secret ?? nobodysSecret)
    if (key === undefined) return refusedBecause('secret', 'the secret of the access document is not one')
    const expected = signatureOf(key, delivery)
    for (const candidate of signatures) {
      const equal = timingSafeEqual(candidate, expected)
      signing = equal && secret !== undefined ? secret : signing
    }
  }
  if (signing !== undefined) return { secret: signing }
  return refusedBecause('secret', 'no live secret of the source made this signature over this body')
}

/** The first header that is missing or malformed; values of doubled headers are joined by a comma. */
function headerFault(
  { id, timestamp, signature }: SignedDelivery,
  signatures: readonly Buffer[],
): RefusedSignature | undefined {
  const faults = {
    'webhook-id': !/^[!-\-/-~]{1,255}$/.test(id),
    'webhook-timestamp': !/^(?:0|[1-9]\d{0,11})$/.test(timestamp),
    'webhook-signature': signatures.length === 0,
  }
  const values: Readonly<Record<string, string>> = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
  }
  const faulty = Object.entries(faults).find(([, fault]) => fault)?.[0]
  if (faulty === undefined) return undefined
  return refusedBecause('header', `${faulty} is ${values[faulty] === '' ? 'missing' : 'malformed'}`)
}

function untimely(timestamp: string, now: Instant): RefusedSignature | undefined {
  const seconds = Number(timestamp) - Math.floor(now / 1000)
  return Math.abs(seconds) <= toleranceSeconds ? undefined : clockFault(seconds * 1000)
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
