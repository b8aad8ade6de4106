import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@tracker/domain'
import { Conflict } from '../table.ts'
import { longestPause } from './longest-pause.ts'

/** How many races are lost before a write gives up. */
const mostLost = 10

/** Does the work anew, after a pause, whenever another write was faster. Throws `unavailable` after ten lost races. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let lost = 0; ; lost++) {
    const begun = performance.now()
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      if (lost === mostLost)
        throw new DomainError('unavailable', 'many write to this at once; try again', {}, { cause: error })
      await sleep(Math.random() * longestPause(lost, performance.now() - begun))
    }
  }
}
