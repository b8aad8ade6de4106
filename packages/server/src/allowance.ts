import type { Instant } from '@tracker/domain'

/** The costly work that each client may still ask for. */
export interface Allowances {
  /** Takes one piece of work from a client's allowance, or returns the milliseconds after which it may ask again. */
  take(client: string): number | undefined
  /** Takes one even if none is left, for work that turned out to be costly. */
  owe(client: string): void
  /** Returns the milliseconds after which a client no longer owes; undefined if it does not. */
  owes(client: string): number | undefined
}

/** The number of clients that are remembered; beyond it, those idle longest have their whole allowance again. */
const most = 10_000

const minute = 60_000

/**
 * Gives each client `rate` pieces of costly work a minute: all of them at once, or evenly (a token bucket).
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
  const until = (client: string, enough: number): number =>
    Math.ceil(((enough - left(client)) / rate) * minute)
  return {
    take: (client) => {
      if (left(client) < 1) return until(client, 1)
      set(client, left(client) - 1)
      return undefined
    },
    owe: (client) => set(client, left(client) - 1),
    owes: (client) => (left(client) < 0 ? until(client, 0) : undefined),
  }
}
