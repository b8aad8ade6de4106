/**
 * What was answered to the holder of a key is kept by no cache that others share (RFC 9111 §3.5), and shown to nobody
 * who does not send the key again.
 */
export function keepPrivate(headers: Headers): void {
  const caching = headers.get('Cache-Control')
  if (caching !== null) headers.set('Cache-Control', caching.replace(/\bpublic\b/, 'private'))
  headers.append('Vary', 'Authorization')
}
