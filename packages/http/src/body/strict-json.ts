import { DomainError } from '@tracker/domain'
import { scanJson } from './scan-json.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Parses bytes as JSON that every careful parser reads the same way (RFC 7493 in spirit). Throws `malformed`, with the
 * place and the fault, for bytes that are not UTF-8, a byte order mark, and everything that {@link scanJson} rejects.
 */
export function strictJson(bytes: Uint8Array): unknown {
  return scanned(bytes, false)
}

/**
 * The same for payloads in our own form, of which every number is kept: throws `malformed` for those that would change.
 * Content systems have numbers of their own in theirs, e.g. as ids.
 */
export function exactJson(bytes: Uint8Array): unknown {
  return scanned(bytes, true)
}

function scanned(bytes: Uint8Array, exact: boolean): unknown {
  const text = decode(bytes)
  if (text.startsWith('\uFEFF')) throw new DomainError('malformed', 'The body starts with a byte order mark.')
  scanJson(text, exact)
  return JSON.parse(text)
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new DomainError('malformed', 'The body is not valid UTF-8.', {}, { cause })
  }
}
