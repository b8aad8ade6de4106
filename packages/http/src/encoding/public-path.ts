/**
 * Returns the path at which the public reaches `path`, e.g. `/tracker/problems` for `/problems` if `base` is
 * `https://example.org/tracker`: a proxy strips the path of `base`, and links have to lead through it again.
 */
export function publicPath(base: string | undefined, path: string): string {
  return base === undefined ? path : `${new URL(base).pathname.replace(/\/$/, '')}${path}`
}
