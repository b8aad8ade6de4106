import { wantedByAll } from '@tracker/storage'

/** Returns the promise of a key: the cached one, or a new one by `make`. */
export type LatestPromises<Value> = (key: string, make: () => Promise<Value>) => Promise<Value>

/** Returns a cache of the `most` promises used last. A rejected one is not kept. */
export function latestPromises<Value>(most: number): LatestPromises<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key, make) => {
    const found = known.get(key) ?? wantedByAll(make)
    known.delete(key)
    known.set(key, found)
    found.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return found
  }
}
