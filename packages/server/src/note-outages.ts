import { type Table, Unavailable } from '@tracker/storage'
import type { Log } from './log.ts'

/**
 * Notes whether a table takes writes, by how the last one went, and logs each change. The first check, which writes, is
 * run at the start, so that a table that takes none is known from then on.
 */
export function noteOutages(table: Table, log: Log) {
  let outage: string | undefined
  const note = (why: string | undefined) => {
    if (why !== undefined && outage === undefined)
      log({ level: 'error', event: 'writes-refused', message: why })
    if (why === undefined && outage !== undefined) log({ event: 'writes-taken' })
    outage = why
  }
  const noted: Table = {
    ...table,
    transact: async (writes, token) => {
      try {
        await table.transact(writes, token)
        note(undefined)
      } catch (error) {
        if (error instanceof Unavailable) note(error.message)
        throw error
      }
    },
  }
  return { table: noted, outage: () => outage }
}
