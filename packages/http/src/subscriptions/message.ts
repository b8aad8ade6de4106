import { createPrivateKey, createPublicKey, sign as signBytes } from 'node:crypto'
import type { Instant, Revision } from '@tracker/domain'
import type { Subscription } from '@tracker/storage'
import { sign } from '../webhooks/sign.ts'

/** The header of RFC 8410 before the 32 bytes of an Ed25519 seed, in DER. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function keyOf({ seed }: Pick<Subscription, 'seed'>) {
  return createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(seed, 'base64')]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** Returns the public key in the form that receivers get: `whpk_` and the base64 of its 32 bytes. */
export function publicKeyText(subscription: Pick<Subscription, 'seed'>): string {
  const spki = createPublicKey(keyOf(subscription)).export({ format: 'der', type: 'spki' })
  return `whpk_${spki.subarray(-32).toString('base64')}`
}

/** The body of a delivery. */
export interface RevisionRecorded {
  readonly type: 'revision.recorded'
  readonly timestamp: string
  readonly data: Pick<Revision, 'scenario' | 'revision' | 'hash' | 'kind'> & {
    readonly previous: number | null
    readonly url: string
  }
}

/** Returns the id of a delivery, the same for every attempt. */
export function deliveryId({ scenario, revision, kind }: Revision): string {
  return `${scenario}_${revision}_${kind}`
}

/** Returns the body and the signed headers of a delivery at `now` (Standard Webhooks 1.0). */
export function message(
  subscription: Subscription,
  revision: Revision,
  { previous, base, now }: { readonly previous: number | null; readonly base: string; readonly now: Instant },
): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const { scenario, revision: number, hash, kind, recorded } = revision
  const url = `${base}/v1/scenarios/${scenario}/revisions/${number}`
  const content: RevisionRecorded = {
    type: 'revision.recorded',
    timestamp: recorded,
    data: { scenario, revision: number, previous, hash, kind, url },
  }
  const body = JSON.stringify(content)
  const id = deliveryId(revision)
  const signed = sign({ id, body, secret: subscription.secret, now })
  const signatures = [signed['webhook-signature']]
  if (subscription.asymmetric) {
    const bytes = Buffer.from(`${id}.${signed['webhook-timestamp']}.${body}`)
    signatures.push(`v1a,${signBytes(null, bytes, keyOf(subscription)).toString('base64')}`)
  }
  return {
    body,
    headers: {
      ...signed,
      'webhook-signature': signatures.join(' '),
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      'User-Agent': 'scenario-tracker',
    },
  }
}
