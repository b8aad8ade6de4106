import { setTimeout as wait } from 'node:timers/promises'
import { Unavailable } from './table.ts'

/** The time for which a table retries, and the clock that ttl is compared with. */
export interface RetryPolicy {
  /** Milliseconds that one call may take, retries included. */
  readonly budget: number
  /** When every call must have ended, in milliseconds since the epoch: the deadline of its request. */
  readonly until: () => number
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** In [0, 1), for the jitter. */
  readonly random: () => number
  readonly sleep: (milliseconds: number) => Promise<unknown>
}

const firstPause = 25
const longestPause = 1000

/** Completes the options with defaults: five seconds of the system clock, and no other deadline. */
export const retryPolicy = (options: Partial<RetryPolicy>): RetryPolicy => ({
  budget: 5000,
  until: () => Infinity,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => wait(milliseconds),
  ...options,
})

/** Returns the deadline of a call that starts now, in milliseconds since the epoch. */
export const deadlineOf = ({ now, budget, until }: RetryPolicy): number => Math.min(now() + budget, until())

/**
 * Calls `attempt`, and again after each transient failure, with full jitter (a random pause below a bound that
 * doubles). Rejects with {@link Unavailable} if the next attempt would start after the deadline, and immediately with
 * any other failure; nothing is attempted past the deadline. `attempt` receives the milliseconds that are left.
 */
export async function retrying<T>(
  attempt: (left: number) => T | Promise<T>,
  isTransient: (error: unknown) => boolean,
  patient: RetryPolicy,
  deadline = deadlineOf(patient),
): Promise<T> {
  const { now, random, sleep } = patient
  for (let tries = 0; ; tries++) {
    const left = deadline - now()
    if (left <= 0) throw new Unavailable('there is no time left to ask the database')
    try {
      return await attempt(left)
    } catch (error) {
      if (!isTransient(error)) throw error
      const pause = random() * Math.min(longestPause, firstPause * 2 ** tries)
      if (now() + pause >= deadline)
        throw new Unavailable('the database did not serve in time', { cause: error })
      await sleep(pause)
    }
  }
}
