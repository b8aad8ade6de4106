import type { SystemRequest } from './system-request.ts'

const listing = 'x-contentful-signed-headers'
/** Without these among the signed headers, anybody could date a delivery anew. */
const needed = [listing, 'x-contentful-timestamp']

/**
 * What Contentful signs: method, path, the headers that it lists (sorted, as `name:value` joined by `;`) and body, each
 * on a line. Undefined if a listed header is missing, or one that has to be signed is not listed.
 */
export function contentfulMessage({
  method,
  path,
  headers,
  body,
}: SystemRequest): readonly (string | Uint8Array)[] | undefined {
  const names = (headers.get(listing) ?? '').split(',').map((name) => name.trim().toLowerCase())
  if (!needed.every((name) => names.includes(name))) return undefined
  const lines: string[] = []
  for (const name of names) {
    if (!/^[\w-]+$/.test(name)) return undefined
    const value = headers.get(name)
    if (value === null) return undefined
    lines.push(`${name}:${value.trim()}`)
  }
  return [`${method}\n${path}\n${lines.join(';')}\n`, body]
}
