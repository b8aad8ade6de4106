import { createHash } from 'node:crypto'
import { DomainError, type ParsedPayload } from '@tracker/domain'

/** Returns the SHA-256 of the received bytes in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns the parsed value. Throws `payload-invalid` with every fault. */
export function accepted(parsed: ParsedPayload): Extract<ParsedPayload, { ok: true }> {
  if (parsed.ok) return parsed
  const [first] = parsed.faults
  const detail = first
    ? `${first.pointer || 'the body'}: ${first.detail}`
    : 'the payload is not one of this API'
  throw new DomainError('payload-invalid', detail, { errors: parsed.faults })
}
