import { type Instant, lookup } from '@tracker/domain'
import { type AccessDocument } from '../access/access-document.ts'
import { type Caller } from '../access/caller.ts'
import { holderOf } from '../access/holder.ts'
import { keyHash } from '../access/key-hash.ts'
import { refusedBecause, type RefusedSignature } from '../access/signature-fault.ts'
import { verifySignature } from './signature.ts'

/** A delivery of an authenticated sender. `id` is its `webhook-id`, which becomes the report's id. */
export interface AuthenticDelivery {
  readonly caller: Caller
  readonly id: string
}

/**
 * Authenticates a delivery to the webhook of `source`, or returns why it fails: a missing or malformed header, a
 * repeated id or time (joined by a comma, which neither may contain), a stale time, a wrong signature, or an unknown
 * source, which takes the same time.
 */
export function authenticateDelivery(
  access: AccessDocument,
  source: string,
  delivery: { readonly headers: Headers; readonly body: Uint8Array; readonly now: Instant },
): AuthenticDelivery | RefusedSignature {
  const { headers, body, now } = delivery
  const known = lookup(access.sources, source)
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signature = headers.get('webhook-signature') ?? ''
  const verified = verifySignature({ id, timestamp, signature, body, secrets: known?.secrets ?? [], now })
  if (known === undefined) return refusedBecause('source', 'the access document has no such source')
  if ('refused' in verified) return verified
  const holder = holderOf(known.holder, keyHash(verified.secret).toString('hex'))
  const { role, scenarios } = known
  return { caller: { kind: 'source', name: source, holder, role, scenarios }, id }
}
