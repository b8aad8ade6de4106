import type { Instant } from '@tracker/domain'

/** The work that each client may still ask for, in pieces. */
export interface Allowances {
  /** Takes one piece of work from a client's allowance, or returns the milliseconds after which it may ask again. */
  take(client: string): number | undefined
  /**
   * Takes pieces even if none are left, so that at most ten are owed, for work that took more than one; negative pieces
   * are given back.
   */
  charge(client: string, pieces: number): void
}

/** The number of clients that are remembered; beyond it, those idle longest have their whole allowance again. */
const most = 10_000

const minute = 60_000

/** The most pieces that a client can owe, so that it never waits for long. */
const mostOwed = 10

/**
 * Gives each client `rate` pieces of work a minute: all of them at once, or evenly (a token bucket).
 */
export function allowances(rate: number, now: () => Instant): Allowances {
  const spent = new Map<string, { readonly left: number; readonly at: Instant }>()
  const left = (client: string): number => {
    const last = spent.get(client)
    return last ? Math.min(rate, last.left + ((now() - last.at) / minute) * rate) : rate
  }
  const set = (client: string, remaining: number): void => {
    spent.delete(client)
    spent.set(client, { left: remaining, at: now() })
    if (spent.size <= most) return
    const [oldest = ''] = spent.keys()
    spent.delete(oldest)
  }
  return {
    take: (client) => {
      const before = left(client)
      if (before < 1) return Math.ceil(((1 - before) / rate) * minute)
      set(client, before - 1)
      return undefined
    },
    charge: (client, pieces) => set(client, Math.min(rate, Math.max(-mostOwed, left(client) - pieces))),
  }
}
