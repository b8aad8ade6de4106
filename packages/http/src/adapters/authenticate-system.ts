import type { Instant } from '@tracker/domain'
import type { AccessDocument } from '../access/access-document.ts'
import type { Adapter } from '../access/adapter.ts'
import type { Caller } from '../access/caller.ts'
import type { SystemRequest } from './system-request.ts'
import { verifySystem } from './verify-system.ts'

/** A delivery that a source's content system signed, and when, if it says when. */
export interface SystemDelivery {
  readonly caller: Caller
  readonly adapter: Adapter
  readonly signedAt: Instant | undefined
}

/** Who sent this request to the webhook of `source`, if a content system signs for it. Undefined, whatever is wrong. */
export function authenticateSystem(
  { sources }: AccessDocument,
  source: string,
  request: SystemRequest,
  now: Instant,
): SystemDelivery | undefined {
  const known = Object.hasOwn(sources, source) ? sources[source] : undefined
  if (known?.adapter === undefined) return undefined
  const { adapter, role, scenarios } = known
  const verified = verifySystem(adapter, request, now)
  return verified && { caller: { kind: 'source', name: source, role, scenarios }, adapter, ...verified }
}
