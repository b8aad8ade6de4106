import { createHash } from 'node:crypto'

/**
 * Returns an ETag of everything that determines a page. It is weak, since two equivalent pages may differ in the stamp
 * of the last check.
 */
export function pageEtag(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
  return `W/"${hash.slice(0, 27)}"`
}
