/** A value kept elsewhere, remembered for a while. */
export interface Cached<T> {
  /** The value, at most `keep` old; an older one where it cannot be read again. Rejects only if it never could be. */
  current(): Promise<T>
  /** The value as it is now, for when the present one did not do; read again at most once within `again`. */
  afresh(): Promise<T>
}

interface CachedOptions {
  /** Milliseconds for which a value is good. */
  readonly keep: number
  /** Milliseconds between two readings at least, so that wrong credentials cannot make us read without end. */
  readonly again: number
  readonly now: () => number
}

/** Remembers what `read` yields. However many ask at once, one reading serves them. */
export function cached<T>(read: () => Promise<T>, { keep, again, now }: CachedOptions): Cached<T> {
  let known: { readonly value: T } | undefined
  let readAt = -Infinity
  let reading: Promise<T> | undefined

  const readOnce = async (): Promise<T> => {
    try {
      known = { value: await read() }
      return known.value
    } catch (cause) {
      if (known === undefined) throw cause
      return known.value
    } finally {
      readAt = now()
      reading = undefined
    }
  }
  const notOlderThan = async (most: number): Promise<T> => {
    if (known !== undefined && now() - readAt < most) return known.value
    return (reading ??= readOnce())
  }
  return { current: () => notOlderThan(keep), afresh: () => notOlderThan(again) }
}
