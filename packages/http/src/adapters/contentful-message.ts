import type { SystemRequest } from './system-request.ts'

const listing = 'x-contentful-signed-headers'

/** Returns the names of the headers that a request of Contentful lists as signed, in lower case. */
export function contentfulSigned(headers: Headers): readonly string[] {
  return (headers.get(listing) ?? '').split(',').map((name) => name.trim().toLowerCase())
}

/**
 * Returns the text that Contentful signs: method, path, the headers that it lists (sorted, as `name:value` joined by
 * `;`) and body, each on a line. Undefined if a listed header is missing, or the list or the time is not listed: anyone
 * could change a delivery's date.
 */
export function contentfulMessage({
  method,
  path,
  headers,
  body,
}: SystemRequest): readonly (string | Uint8Array)[] | undefined {
  const names = contentfulSigned(headers)
  if (![listing, 'x-contentful-timestamp'].every((name) => names.includes(name))) return undefined
  const lines: string[] = []
  for (const name of names) {
    if (!/^[\w-]+$/.test(name)) return undefined
    const value = headers.get(name)
    if (value === null) return undefined
    lines.push(`${name}:${value.trim()}`)
  }
  return [`${method}\n${path}\n${lines.join(';')}\n`, body]
}
