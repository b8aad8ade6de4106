import { type Instant } from '@tracker/domain'
import { type AccessDocument } from '../access/access-document.ts'
import { type Caller } from '../access/caller.ts'
import { verifySignature } from './signature.ts'

/** A delivery whose sender is certain. `id` is its `webhook-id`, which becomes the report's id. */
export interface AuthenticDelivery {
  readonly caller: Caller
  readonly id: string
}

/**
 * Who sent this body to the webhook of `source`. Undefined, whatever is wrong: a header missing or malformed, an id or
 * a time doubled (they arrive joined by a comma, which neither may hold), the time, the signatures, or the source
 * itself, which costs as much time when it does not exist.
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
