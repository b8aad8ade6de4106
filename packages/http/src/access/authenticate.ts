import { timingSafeEqual } from 'node:crypto'
import { type AccessDocument } from './access-document.ts'
import { type Caller } from './caller.ts'
import { holderOf } from './holder.ts'
import { keyHash } from './key-hash.ts'

/**
 * Returns the holder of the bearer key in an Authorization header (RFC 6750 §2.1), or undefined if the header is absent
 * or malformed or the key is unknown. Compares its hash with that of every key, in constant time.
 */
export function authenticateKey(
  access: AccessDocument,
  authorization: string | null | undefined,
): Caller | undefined {
  const token = /^bearer ([\w.~+/-]{1,512}={0,2})$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return undefined
  const presented = keyHash(token)
  let caller: Caller | undefined
  for (const [name, { sha256, role, scenarios, holder }] of Object.entries(access.keys))
    if (timingSafeEqual(Buffer.from(sha256, 'hex'), presented))
      caller = { kind: 'key', name, holder: holderOf(holder, sha256), role, scenarios }
  return caller
}
