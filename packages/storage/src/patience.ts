import { setTimeout as wait } from 'node:timers/promises'
import { Unavailable } from './table.ts'

/** How long a table asks again before it gives up, and the clock that ttl is compared against. */
export interface Patience {
  /** Milliseconds that one call may take in all, later attempts included. */
  readonly budget: number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** In [0, 1), for the jitter. */
  readonly random: () => number
  readonly sleep: (milliseconds: number) => Promise<unknown>
}

const firstPause = 25
const longestPause = 1000

/** The given options over the defaults: five seconds of the system's clock. */
export const patience = (options: Partial<Patience>): Patience => ({
  budget: 5000,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => wait(milliseconds),
  ...options,
})

/**
 * What `attempt` answers, tried again after each transient failure with full jitter (a random pause below a bound
 * that doubles). Rejects with {@link Unavailable} when the next attempt would start after the deadline, and at once
 * with any other failure. `attempt` is told how many milliseconds are left.
 */
export async function retrying<T>(
  attempt: (left: number) => T | Promise<T>,
  isTransient: (error: unknown) => boolean,
  { budget, now, random, sleep }: Patience,
  deadline = now() + budget,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt(deadline - now())
    } catch (error) {
      if (!isTransient(error)) throw error
      const pause = random() * Math.min(longestPause, firstPause * 2 ** tries)
      if (now() + pause >= deadline)
        throw new Unavailable('the database did not serve in time', { cause: error })
      await sleep(pause)
    }
  }
}
