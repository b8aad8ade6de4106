/** A page of a list, and the place after which the next one begins; null at the end of the list. */
export interface Page<T, P> {
  readonly items: readonly T[]
  readonly next: P | null
}

/** A Lambda response holds 6 MB at most, with the body as a JSON string; items are measured as they appear in it. */
const mostBytes = 4_000_000

const sizeOf = (item: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(item)))

/** Returns the first `limit` items, or fewer if they are too large for one response, but at least one. */
export function onePage<T>(items: readonly T[], limit: number): readonly T[] {
  let bytes = 0
  const end = items.findIndex((item, at) => {
    bytes += sizeOf(item)
    return at >= limit || (at > 0 && bytes > mostBytes)
  })
  return end < 0 ? items : items.slice(0, end)
}
