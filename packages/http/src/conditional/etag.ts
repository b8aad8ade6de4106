/** An opaque tag with its quotes, and whether it is weak (RFC 9110 §8.8.3). */
interface EntityTag {
  readonly weak: boolean
  readonly opaque: string
}

/**
 * Returns whether If-None-Match (RFC 9110 §13.1.2, weak comparison) lets the request through: always without the
 * header, never if it is `*` or names the current `etag`. `etag` is undefined if nothing exists yet. An unreadable
 * header matches nothing.
 */
export function ifNoneMatch(header: string | null | undefined, etag: string | undefined): boolean {
  if (header === null || header === undefined || etag === undefined) return true
  // The usual request names the one tag that it was given.
  if (header === etag || header.trim() === '*') return false
  const current = readTags(etag)[0]
  return !readTags(header).some(({ opaque }) => opaque === current?.opaque)
}

/**
 * Returns whether If-Match (RFC 9110 §13.1.1, strong comparison) lets the request through: always without the header,
 * otherwise only if the resource exists and the header is `*` or names its `etag`, neither of them weak. An unreadable
 * header matches nothing.
 */
export function ifMatch(header: string | null | undefined, etag: string | undefined): boolean {
  if (header === null || header === undefined) return true
  if (etag === undefined) return false
  if (header.trim() === '*') return true
  const current = readTags(etag)[0]
  return readTags(header).some(
    ({ weak, opaque }) => !weak && current?.weak === false && opaque === current.opaque,
  )
}

/** Parses a list of tags; empty if it is malformed. Empty elements are skipped (RFC 9110 §5.6.1.2). */
function readTags(header: string): readonly EntityTag[] {
  const tags: EntityTag[] = []
  let end = 0
  for (const match of header.matchAll(/[\t ]*(?:(W\/)?("[!#-~\u0080-\u00ff]*"))?[\t ]*(?:,|$)/gy)) {
    end = match.index + match[0].length
    if (match[2] !== undefined) tags.push({ weak: match[1] !== undefined, opaque: match[2] })
  }
  return end === header.length ? tags : []
}
