/**
 * Returns the host of the public address `base` for use in ids (RFC 4151): lower-case letters, digits, dots and
 * hyphens.
 */
export function authorityOf(base: string): string {
  return new URL(base).hostname.replace(/[^a-z0-9.-]/g, '')
}
