import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { requireWithinLimits, keyOf } from '../transaction-limits.ts'
import { retryPolicy, retrying, type RetryPolicy } from '../retry-policy.ts'
import { openDatabase } from './database.ts'
import { asOutage, isBusy } from './failure.ts'
import { fileInPlace } from './file-in-place.ts'
import { toColumns, toIndexRow, toItem } from './row.ts'
import { statements } from './statements.ts'
import { Conflict, type IndexQuery, type Query, type Table, Unavailable, type Write } from '../table.ts'

const tokenSeconds = 600
const sweepEvery = 64

/** Sorts after every text: SQLite orders all blobs after all texts. */
const end = new Uint8Array()

/**
 * Implements the table in one SQLite file, or in memory for `:memory:`; several processes may share the file. A commit
 * is on disk before `transact` resolves, so no response is lost between the two. Tokens, kept for ten minutes by the
 * same transaction, serve callers that repeat an attempt. Rejects with Unavailable if a lock is held too long, the disk
 * is full or read-only, or the file was deleted or replaced; reads are served all the same. Throws immediately if the
 * file is not a tracker's database.
 */
export function sqliteTable(path: string, options: Partial<RetryPolicy> = {}): Table {
  const patient = retryPolicy(options)
  const { db, unwritable } = openDatabase(path)
  const sql = statements(db)
  const requireFile = fileInPlace(db, path)
  const seconds = () => Math.floor(patient.now() / 1000)
  let commits = 0

  async function serve<T>(work: () => T): Promise<T> {
    try {
      return await retrying(work, isBusy, patient)
    } catch (error) {
      throw asOutage(error)
    }
  }

  function commit(writes: readonly Write[], token: string, digest: string): void {
    const now = seconds()
    const known = sql.token.get({ token, now })
    if (known && known.digest !== digest) throw new Unavailable('the token was used for other writes')
    if (known) return
    const failed = writes.filter((write) => !holds(write, now)).map(keyOf)
    if (failed.length > 0) throw new Conflict(failed)
    for (const write of writes) {
      if ('put' in write) sql.put.run(toColumns(write.put))
      else sql.delete.run({ ...keyOf(write) })
    }
    sql.keepToken.run({ token, digest, ttl: now + tokenSeconds })
    if (commits++ % sweepEvery === 0) for (const sweep of sql.sweeps) sweep.run({ now })
    requireFile()
  }

  function holds(write: Write, now: number): boolean {
    if (write.if === undefined) return true
    const stored = sql.version.get({ ...keyOf(write), now })
    return write.if === 'absent' ? stored === undefined : stored?.version === write.if.version
  }

  return {
    get: ({ pk, sk }) =>
      serve(() => {
        const row = sql.get.get({ pk, sk, now: seconds() })
        return row && toItem(row)
      }),
    query: ({ pk, from, to, descending, limit }: Query) =>
      serve(() => sql.query[direction(descending)].all({ pk, from, to, limit, now: seconds() }).map(toItem)),
    transact: async (writes, token) => {
      requireWithinLimits(writes)
      if (unwritable !== undefined)
        throw new Unavailable(
          `the database was opened for reading alone: ${unwritable}; mend that and restart the tracker`,
        )
      const digest = createHash('sha256').update(JSON.stringify(writes)).digest('base64')
      await serve(() => inTransaction(db, () => commit(writes, token, digest)))
    },
    index: ({ index, shard, to, after, descending, limit }: IndexQuery) =>
      serve(() => {
        const start = after ?? { at: descending ? end : '', pk: '', sk: '' }
        const bounds = { shard, to: to ?? end, at: start.at, pk: start.pk, sk: start.sk, limit }
        return sql.index[index][direction(descending)].all(bounds).map(toIndexRow)
      }),
    close: async () => {
      if (db.isOpen) db.close()
    },
  }
}

const direction = (descending = false) => (descending ? 'down' : 'up')

/**
 * Runs `work` in a transaction. The lock is taken at the start: a transaction that began by reading could not wait for
 * it.
 */
function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    // A failed commit may already have been rolled back.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
