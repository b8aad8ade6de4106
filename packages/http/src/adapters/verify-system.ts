import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Instant } from '@tracker/domain'
import { type Adapter } from '../access/adapter.ts'
import { clockFault, refusedBecause, type RefusedSignature } from '../access/signature-fault.ts'
import type { SystemRequest } from './system-request.ts'
import { systems } from './system.ts'

/** How far a signed time may be from the tracker's clock, in either direction, in milliseconds. */
const tolerance = 5 * 60 * 1000

/** A request signed by the source's content system, and the signed moment, if there is one. */
export interface Verified {
  readonly signedAt: Instant | undefined
}

/**
 * Verifies a request by the signature scheme of the adapter's system, or returns why it fails: a missing, repeated or
 * malformed header, another secret, another body, an unsigned header that names the event although the system signs
 * headers, or a signed time more than five minutes from `now`.
 */
export function verifySystem(
  { kind, secret, action }: Adapter,
  request: SystemRequest,
  now: Instant,
): Verified | RefusedSignature {
  const { signature, payload } = systems[kind]
  const { header, form, timeHeader, message, hash, encoding, signedHeaders } = signature
  const groups = form.exec(request.headers.get(header) ?? '')?.groups
  const time = timeHeader === undefined ? groups?.['time'] : (request.headers.get(timeHeader) ?? '')
  const parts = message(request, time ?? '')
  const mac = createHmac(hash, secret)
  for (const part of parts ?? [request.body]) mac.update(part)
  const expected = Buffer.from(mac.digest(encoding))
  const given = Buffer.from(groups?.['signature'] ?? '')
  const genuine = given.length === expected.length && timingSafeEqual(given, expected)
  if (groups === undefined || parts === undefined)
    return refusedBecause('header', `${header} is ${request.headers.has(header) ? 'malformed' : 'missing'}`)
  if (!genuine)
    return refusedBecause('secret', `the source's secret did not make this signature over this body`)
  const said = action === undefined ? payload.action.header : undefined
  if (signedHeaders && said !== undefined && !signedHeaders(request.headers).includes(said))
    return refusedBecause('header', `${header} does not cover ${said}, which says what happened`)
  if (time === undefined) return { signedAt: undefined }
  const signedAt = /^\d{1,15}$/.test(time) ? Number(time) : Number.NaN
  if (Number.isNaN(signedAt)) return refusedBecause('header', 'the signed time is not in milliseconds')
  return Math.abs(now - signedAt) <= tolerance ? { signedAt } : clockFault(signedAt - now)
}
