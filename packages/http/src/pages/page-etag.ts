import { createHash } from 'node:crypto'

/** A strong ETag of everything that decides how a page reads. */
export function pageEtag(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
  return `"${hash.slice(0, 27)}"`
}
