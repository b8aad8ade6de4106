import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@tracker/domain'
import { Conflict } from '../table.ts'
import { longestPause } from './longest-pause.ts'

/** How long a write competes with others before it gives up, in milliseconds. */
export const longestRace = 8_000

/** The start of a write's attempts, and the clock that measures them. */
export interface Race {
  readonly begun: number
  readonly now: () => number
}

/**
 * Returns the one optimistic write loop: makes an attempt, and a new one after a pause whenever it throws a Conflict.
 * Each attempt must read everything it depends on. Throws any other error of the attempt, and `unavailable` once the
 * time is up, with `target` in its text.
 */
export async function retryOnConflict<T>(
  target: string,
  attempt: () => Promise<T>,
  { begun, now }: Race = { begun: performance.now(), now: () => performance.now() },
): Promise<T> {
  let cause: Conflict | undefined
  for (let lost = 0; now() < begun + longestRace; lost++) {
    const started = performance.now()
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      cause = error
      await sleep(Math.random() * longestPause(lost, performance.now() - started))
    }
  }
  throw new DomainError(
    'unavailable',
    `${target} is being written to by many at once; try again`,
    {},
    { cause },
  )
}
