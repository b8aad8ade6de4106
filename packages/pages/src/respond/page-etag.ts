import { createHash } from 'node:crypto'

/**
 * An ETag of everything that decides what a page says. It is weak, as the stamp of the last check may differ between
 * two pages that say the same.
 */
export function pageEtag(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
  return `W/"${hash.slice(0, 27)}"`
}
