/**
 * A segment `.` or `..`, percent-encoded or not, a backslash, or a fragment: URL parsers make another path of it
 * (WHATWG URL §4.4).
 */
const misread = /[\\#]|\/(?:\.|%2e){1,2}(?:\/|$)/i

/**
 * Returns why a path, as it was sent, leads nowhere; undefined if URL parsers leave it as it is. Caches, limits and the
 * app would otherwise take one request for two different ones.
 */
export function misreadPath(path: string): string | undefined {
  return misread.test(path)
    ? `there is nothing at ${path}: write it without . and .. as segments, \\ and #`
    : undefined
}
