import { createHash } from 'node:crypto'
import { type Adapter } from '../access/adapter.ts'
import { systems } from './system.ts'

/**
 * Returns the id of a delivery, which becomes the report's: the content system's own, if it has one, else one derived
 * from the source and the bytes of the body, which a retry repeats.
 */
export function deliveryId(source: string, { kind }: Adapter, headers: Headers, body: Uint8Array): string {
  const { deliveryHeader } = systems[kind].payload
  const own = deliveryHeader === undefined ? null : headers.get(deliveryHeader)
  if (own !== null && /^[!-\-/-~]{1,255}$/.test(own)) return own
  return `doc_${createHash('sha256').update(`${source}\n`).update(body).digest('base64url')}`
}
