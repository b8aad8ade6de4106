/** A value kept elsewhere, remembered for a while. */
export interface Cached<T> {
  /** The value, at most `keep` old; an older one where it cannot be read again in time. Rejects only if it never could be. */
  current(): Promise<T>
  /** The value as it is now, for when the present one did not do; the present one, where `afresh` was asked too often. */
  afresh(): Promise<T>
}

interface CachedOptions {
  /** Milliseconds for which a value is good. */
  readonly keep: number
  /**
   * So many readings afresh at once, and then one every so many milliseconds: wrong credentials cannot make us read
   * without end, and cannot keep a new one out for longer than that.
   */
  readonly afresh: { readonly most: number; readonly every: number }
  /** Milliseconds after which a reading that has not ended counts as failed. */
  readonly patience: number
  readonly now: () => number
}

/** Remembers what `read` yields. However many ask at once, one reading serves them. */
export function cached<T>(read: () => Promise<T>, { keep, afresh, patience, now }: CachedOptions): Cached<T> {
  let known: { readonly value: T } | undefined
  let readAt = -Infinity
  let reading: Promise<T> | undefined
  let left = afresh.most
  let countedAt = now()

  const readOnce = async (): Promise<T> => {
    try {
      known = { value: await inTime(read(), patience) }
      return known.value
    } catch (cause) {
      if (known === undefined) throw cause
      return known.value
    } finally {
      readAt = now()
      reading = undefined
    }
  }
  const readAgain = async (): Promise<T> => (reading ??= readOnce())
  const isSpent = (): boolean => {
    const regained = Math.floor((now() - countedAt) / afresh.every)
    left = Math.min(afresh.most, left + regained)
    countedAt = left === afresh.most ? now() : countedAt + regained * afresh.every
    if (left === 0) return true
    left--
    return false
  }
  return {
    current: async () => (known !== undefined && now() - readAt < keep ? known.value : readAgain()),
    afresh: async () =>
      known !== undefined && reading === undefined && isSpent() ? known.value : readAgain(),
  }
}

async function inTime<T>(reading: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${patience} ms`)), patience)
  })
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}
