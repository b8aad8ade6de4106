import { createHash } from 'node:crypto'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/**
 * Returns the Content-Security-Policy of a page: it may load from its own origin only, and run no inline code.
 * `framedBy` decides whether any site may frame it, or none.
 */
export function pagePolicy(framedBy: 'nobody' | 'anybody'): string {
  return `${policy}; frame-ancestors ${framedBy === 'nobody' ? "'none'" : '*'}`
}

/** Returns the Content-Security-Policy of a drawing: it loads nothing, and has no styles but those of its own sheet. */
export function drawingPolicy(sheet?: string): string {
  const nothing = "default-src 'none'"
  if (sheet === undefined) return nothing
  return `${nothing}; style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`
}
