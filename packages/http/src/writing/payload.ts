import { createHash } from 'node:crypto'
import type { ParsedPayload } from '@tracker/domain'
import { invalid } from '../body/read-as.ts'

/** Returns the SHA-256 of the received bytes in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns the parsed value. Throws `payload-invalid` with every fault. */
export function accepted(parsed: ParsedPayload): Extract<ParsedPayload, { ok: true }> {
  if (parsed.ok) return parsed
  throw invalid(parsed.faults)
}
