import { DomainError } from '@tracker/domain'
import { scanJson } from './scan-json.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Parses bytes as JSON that every careful parser reads the same way (RFC 7493 in spirit). Throws `malformed`, with the
 * place and the fault, for bytes that are not UTF-8, a byte order mark, and everything that {@link scanJson} rejects.
 */
export function strictJson(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  if (text.startsWith('\uFEFF')) throw new DomainError('malformed', 'The body starts with a byte order mark.')
  scanJson(text)
  return JSON.parse(text)
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new DomainError('malformed', 'The body is not valid UTF-8.', {}, { cause })
  }
}
