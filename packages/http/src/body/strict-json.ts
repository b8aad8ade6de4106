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
  const plain = plainJson(text)
  if (plain !== undefined) return plain.value
  scanJson(text, exact)
  return JSON.parse(text)
}

/** A text with no more arrays and objects than this has no more levels either. */
const fewOpenings = 32

/**
 * Parses a text that `JSON.stringify` would write in the same way, as most programs send it: no key occurs twice in it,
 * and no number is lost. Undefined for any other text, and for one that may have what {@link scanJson} rejects
 * nevertheless: a key, an escape, or many levels.
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
