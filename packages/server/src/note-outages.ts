import { type Table, Unavailable } from '@tracker/storage'
import type { Log } from './log.ts'

/** Why a table accepts no writes, and whether that lasts until an operator repairs it. */
type Outage = Pick<Unavailable, 'message' | 'lasting'>

/**
 * Tracks whether a table accepts writes, by the outcome of the last one, and logs each change. The first check, which
 * writes, runs at the start, so the state is known from then on. Damage may also show in a read, and is permanent.
 */
export function noteOutages(table: Table, log: Log) {
  let outage: Outage | undefined
  const note = (why: Outage | undefined) => {
    if (outage?.lasting) return
    if (why !== undefined && (outage === undefined || why.lasting))
      log({ level: 'error', event: 'writes-refused', message: why.message })
    if (why === undefined && outage !== undefined) log({ event: 'writes-taken' })
    outage = why
  }
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Unavailable && error.lasting) note(error)
      throw error
    }
  }
  const noted: Table = {
    ...table,
    get: (key) => reading(() => table.get(key)),
    query: (asked) => reading(() => table.query(asked)),
    index: (asked) => reading(() => table.index(asked)),
    transact: async (writes, token) => {
      try {
        await table.transact(writes, token)
        note(undefined)
      } catch (error) {
        if (error instanceof Unavailable) note(error)
        throw error
      }
    },
  }
  return { table: noted, outage: () => outage }
}
