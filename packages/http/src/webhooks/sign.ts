import { type Instant } from '@tracker/domain'
import { secretKey } from '../access/webhook-secret.ts'
import { signatureOf } from './signature.ts'

/** What a sender has to send beside the body. A type, not an interface, so that it fits where headers are taken. */
export type SignatureHeaders = {
  readonly 'webhook-id': string
  readonly 'webhook-timestamp': string
  readonly 'webhook-signature': string
}

/**
 * The Standard Webhooks headers for a delivery signed at `now`. The body must be sent byte for byte as given here.
 * Throws where `secret` is not a `whsec_…` secret.
 */
export function sign(delivery: {
  readonly id: string
  readonly body: string | Uint8Array
  readonly secret: string
  readonly now: Instant
}): SignatureHeaders {
  const { id, secret, now } = delivery
  const key = secretKey(secret)
  if (key === undefined) throw new Error('The secret is not "whsec_" and the base64 of 24 to 64 bytes.')
  const timestamp = String(Math.floor(now / 1000))
  const signature = signatureOf(key, { id, timestamp, body: Buffer.from(delivery.body) })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature.toString('base64')}`,
  }
}
