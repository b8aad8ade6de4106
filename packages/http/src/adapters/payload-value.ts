import { lookup } from '@tracker/domain'

/**
 * Returns the value at a JSON Pointer (RFC 6901), or undefined if the pointer leads nowhere or to an empty field, which
 * content systems write as null, an empty text or, in WordPress, a zero date.
 */
export function payloadValue(payload: unknown, pointer: string): unknown {
  let value = payload
  for (const segment of pointer.split('/').slice(1)) value = member(value, unescaped(segment))
  return value === null || value === '' || value === '0000-00-00 00:00:00' ? undefined : value
}

/** Returns the first of these pointers that leads to a value, with that value. */
export function firstValue(
  payload: unknown,
  pointers: readonly string[],
): { readonly pointer: string; readonly value: unknown } | undefined {
  for (const pointer of pointers) {
    const value = payloadValue(payload, pointer)
    if (value !== undefined) return { pointer, value }
  }
  return undefined
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}

function member(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d{0,8})$/.test(key) ? value[Number(key)] : undefined
  if (typeof value !== 'object' || value === null) return undefined
  return lookup(Object.fromEntries(Object.entries(value)), key)
}
