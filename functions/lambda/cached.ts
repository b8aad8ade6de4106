/** A value that is stored elsewhere, cached for a while. */
export interface Cached<T> {
  /**
   * Returns the value, at most `keep` old, or an older one if it cannot be read again in time. Rejects only if it could
   * never be read.
   */
  current(): Promise<T>
  /**
   * Reads the value again, for callers that the cached one did not satisfy. Returns the cached one if that was asked
   * too often.
   */
  afresh(): Promise<T>
}

interface CachedOptions {
  /** How long a value stays fresh, in milliseconds. */
  readonly keep: number
  /**
   * How many forced reads may come at once, and the milliseconds after which one more is allowed. Wrong credentials
   * cannot make us read without end, nor delay a new one for longer than that.
   */
  readonly afresh: { readonly most: number; readonly every: number }
  /** Milliseconds after which an unfinished read counts as failed. */
  readonly timeout: number
  readonly now: () => number
}

/** Caches what `read` returns. Concurrent callers share one read. */
export function cached<T>(read: () => Promise<T>, { keep, afresh, timeout, now }: CachedOptions): Cached<T> {
  let known: { readonly value: T } | undefined
  let readAt = -Infinity
  let reading: Promise<T> | undefined
  let left = afresh.most
  let countedAt = now()

  const readOnce = async (): Promise<T> => {
    try {
      known = { value: await inTime(read(), timeout) }
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

async function inTime<T>(reading: Promise<T>, timeout: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${timeout} ms`)), timeout)
  })
  return Promise.race([reading, late]).finally(() => clearTimeout(timer))
}
