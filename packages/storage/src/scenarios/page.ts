/** Some of a list, and the position after which it goes on; null at its end. */
export interface Page<T, P> {
  readonly items: readonly T[]
  readonly next: P | null
}

/** Lambda answers with 6 MB at most, in which the body stands as a string: that is how items are measured. */
const mostBytes = 4_000_000

const sizeOf = (item: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(item)))

/** The first `limit` items, or fewer, but one at least, where more would be too large for one answer. */
export function onePage<T>(items: readonly T[], limit: number): readonly T[] {
  let bytes = 0
  const end = items.findIndex((item, at) => {
    bytes += sizeOf(item)
    return at >= limit || (at > 0 && bytes > mostBytes)
  })
  return end < 0 ? items : items.slice(0, end)
}
