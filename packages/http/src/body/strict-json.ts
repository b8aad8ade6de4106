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
 * Parses the same for payloads in the tracker's own form, whose numbers must survive: throws `malformed` for numbers
 * that would change. Payloads of content systems may have such numbers, e.g. as ids.
 */
export function exactJson(bytes: Uint8Array): unknown {
  return scanned(bytes, true)
}

function scanned(bytes: Uint8Array, exact: boolean): unknown {
  const text = decode(bytes)
  if (text.startsWith('\uFEFF')) throw new DomainError('malformed', 'The body starts with a byte order mark.')
  const plain = plainJson(text)
  if (plain !== undefined) return plain.value
  scanJson(text, exact)
  return JSON.parse(text)
}

/** A text with at most this many arrays and objects cannot be nested too deeply. */
const fewOpenings = 32

/**
 * Parses a text that `JSON.stringify` would reproduce, as most programs send it: it has no repeated keys and loses no
 * number. Undefined for any other text, and for one that {@link scanJson} may still reject because of a key, an escape,
 * or many levels.
 */
function plainJson(text: string): { readonly value: unknown } | undefined {
  if (text.includes('__proto__') || text.includes('\\u') || hasMany(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? { value } : undefined
  } catch {
    return undefined
  }
}

function hasMany(text: string): boolean {
  let count = 0
  for (const opening of ['{', '['])
    for (let at = text.indexOf(opening); at >= 0 && count <= fewOpenings; at = text.indexOf(opening, at + 1))
      count++
  return count > fewOpenings
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new DomainError('malformed', 'The body is not valid UTF-8.', {}, { cause })
  }
}
