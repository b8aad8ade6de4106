import type { SystemRequest } from './system-request.ts'

const listing = 'x-contentful-signed-headers'
/** Without these among the signed headers, anyone could change a delivery's date. */
const needed = [listing, 'x-contentful-timestamp']

/**
 * Returns the text that Contentful signs: method, path, the headers that it lists (sorted, as `name:value` joined by
 * `;`) and body, each on a line. Undefined if a listed header is missing, or a required one is not listed.
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
