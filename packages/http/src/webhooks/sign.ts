import { type Instant } from '@tracker/domain'
import { signingKey } from '../access/webhook-secret.ts'
import { signatureOf } from './signature.ts'

/** The headers of a signed delivery. A type, not an interface, so that it is assignable to header records. */
export type SignatureHeaders = {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/**
 * Signs a delivery at `now` and returns its Standard Webhooks headers. The body must be sent byte for byte as given.
 * Throws if `secret` is not a `whsec_…` secret.
 */
export function sign(delivery: {
  readonly id: string
  readonly body: string | Uint8Array
  readonly secret: string
  readonly now: Instant
}): SignatureHeaders {
  const { id, secret, now } = delivery
  const key = signingKey(secret)
  if (key === undefined) throw new Error('The secret is not "whsec_" and the base64 of 24 to 64 bytes.')
  const timestamp = String(Math.floor(now / 1000))
  const signature = signatureOf(key, { id, timestamp, body: Buffer.from(delivery.body) })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature.toString('base64')}`,
  }
}
