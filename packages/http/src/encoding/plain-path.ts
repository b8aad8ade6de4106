/** A percent-encoded byte. */
export const escape = /%[0-9a-f]{2}/gi

/** Returns a path with unreserved characters as they are, however they were written (RFC 3986 §6.2.2.2). */
export function plainPath(path: string): string {
  return path.replace(escape, (written) => {
    const letter = String.fromCharCode(parseInt(written.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : written
  })
}
