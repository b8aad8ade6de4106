/** Returns the JSON Pointer (RFC 6901) that leads through these keys and positions; without any, the whole document. */
export function pointer(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
