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
 * The Content-Security-Policy of a page: it may show and fetch what comes from its own origin, and run no inline code.
 * `framedBy` says who may put it into a frame: nobody, or any site.
 */
export function pagePolicy(framedBy: 'nobody' | 'anybody'): string {
  return `${policy}; frame-ancestors ${framedBy === 'nobody' ? "'none'" : '*'}`
}
