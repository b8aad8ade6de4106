import { type Instant, lookup } from '@tracker/domain'
import type { AccessDocument } from '../access/access-document.ts'
import type { Adapter } from '../access/adapter.ts'
import type { Caller } from '../access/caller.ts'
import { holderOf } from '../access/holder.ts'
import { keyHash } from '../access/key-hash.ts'
import type { RefusedSignature } from '../access/signature-fault.ts'
import type { SystemRequest } from './system-request.ts'
import { verifySystem } from './verify-system.ts'

/** A delivery signed by a source's content system, and the time of the signature, if it has one. */
export interface SystemDelivery {
  readonly caller: Caller
  readonly adapter: Adapter
  readonly signedAt: Instant | undefined
}

/**
 * Identifies the sender of this request to the webhook of `source`, or returns the reason for refusing it. Undefined if
 * no content system signs for the source.
 */
export function authenticateSystem(
  { sources }: AccessDocument,
  source: string,
  request: SystemRequest,
  now: Instant,
): SystemDelivery | RefusedSignature | undefined {
  const known = lookup(sources, source)
  if (known?.adapter === undefined) return undefined
  const { adapter, role, scenarios } = known
  const holder = holderOf(known.holder, keyHash(adapter.secret).toString('hex'))
  const verified = verifySystem(adapter, request, now)
  if ('refused' in verified) return verified
  return { caller: { kind: 'source', name: source, holder, role, scenarios }, adapter, ...verified }
}
