import { keyOf } from '../transaction-limits.ts'
import { Conflict, Unavailable, type Table, type Write } from '../table.ts'
import { mortal, type InjectedFault, type Schedule } from './faults.ts'

/**
 * Returns the table as seen by a process whose calls have the scheduled faults, each as the port reports it:
 * Unavailable if the commit is unknown or the token was used otherwise, Conflict with all conditional keys for a failed
 * condition, Conflict without keys for another transaction. `called` hears of each call.
 */
export function faultyTable(table: Table, schedule: Schedule, called?: () => void): Table {
  const run = mortal(schedule, called)
  return {
    get: (key) => run(false, () => table.get(key), meeting([])),
    query: (query) => run(false, () => table.query(query), meeting([])),
    index: (query) => run(false, () => table.index(query), meeting([])),
    transact: (writes, token) => run(true, () => table.transact(writes, token), meeting(writes)),
    close: () => table.close(),
  }
}

const meeting =
  (writes: readonly Write[]) =>
  async <T>(fault: InjectedFault, call: () => Promise<T>): Promise<T> => {
    // The answer is lost.
    if (fault === 'reset-after' || fault === 'timeout-after') await Promise.allSettled([call()])
    if (fault === 'condition-failed') throw new Conflict(writes.filter((write) => write.if).map(keyOf))
    if (fault === 'transaction-conflict') throw new Conflict([])
    throw new Unavailable(`injected: ${fault}`)
  }
