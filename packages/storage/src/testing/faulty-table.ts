import { keyOf } from '../transaction-limits.ts'
import { Conflict, Unavailable, type Table, type Write } from '../table.ts'
import { mortal, type InjectedFault, type Schedule } from './faults.ts'

/**
 * The table as a process sees it whose calls meet the scheduled faults, each as it surfaces at the port: what tells
 * nothing of the commit as Unavailable, another use of the token likewise, a failed condition as Conflict with all
 * conditional keys, another transaction as Conflict without.
 */
export function faultyTable(table: Table, schedule: Schedule): Table {
  const run = mortal(schedule)
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
    // Whatever the answer was, it is lost.
    if (fault === 'reset-after' || fault === 'timeout-after') await Promise.allSettled([call()])
    if (fault === 'condition-failed') throw new Conflict(writes.filter((write) => write.if).map(keyOf))
    if (fault === 'transaction-conflict') throw new Conflict([])
    throw new Unavailable(`injected: ${fault}`)
  }
