import { type Instant } from '@tracker/domain'
import { type AccessDocument } from '../access/access-document.ts'
import { type Caller } from '../access/caller.ts'
import { verifySignature } from './signature.ts'

/** A delivery of an authenticated sender. `id` is its `webhook-id`, which becomes the report's id. */
export interface AuthenticDelivery {
  readonly caller: Caller
  readonly id: string
}

/**
 * Authenticates a delivery to the webhook of `source`. Undefined for any fault: a missing or malformed header, a
 * doubled id or time (joined by a comma, which neither may contain), a stale time, a wrong signature, or an unknown
 * source, which takes the same time.
 */
export function authenticateDelivery(
  access: AccessDocument,
  source: string,
  delivery: { readonly headers: Headers; readonly body: Uint8Array; readonly now: Instant },
): AuthenticDelivery | undefined {
  const { headers, body, now } = delivery
  const known = Object.hasOwn(access.sources, source) ? access.sources[source] : undefined
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signature = headers.get('webhook-signature') ?? ''
  const genuine = verifySignature({ id, timestamp, signature, body, secrets: known?.secrets ?? [], now })
  if (!genuine || known === undefined) return undefined
  return { caller: { kind: 'source', name: source, role: known.role, scenarios: known.scenarios }, id }
}
