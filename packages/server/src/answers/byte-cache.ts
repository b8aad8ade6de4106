/** A cache of values by name with a limit on their total bytes; the least recently used are evicted first. */
export interface ByteCache<T> {
  get(name: string): T | undefined
  set(name: string, value: T): void
  /** The bytes that its values take. */
  bytes(): number
}

/** Creates a cache of at most `most` bytes; `sizeOf` measures a value, which never changes size afterwards. */
export function byteCache<T>(most: number, sizeOf: (value: T) => number): ByteCache<T> {
  const values = new Map<string, { readonly value: T; readonly size: number }>()
  let taken = 0
  const remove = (name: string) => {
    taken -= values.get(name)?.size ?? 0
    values.delete(name)
  }
  return {
    get: (name) => {
      const found = values.get(name)
      if (!found) return undefined
      // A Map lists its keys in the order in which they were set.
      values.delete(name)
      values.set(name, found)
      return found.value
    },
    set: (name, value) => {
      remove(name)
      const size = sizeOf(value) + 2 * name.length
      if (size > most) return
      values.set(name, { value, size })
      taken += size
      for (const oldest of values.keys()) {
        if (taken <= most) break
        remove(oldest)
      }
    },
    bytes: () => taken,
  }
}
