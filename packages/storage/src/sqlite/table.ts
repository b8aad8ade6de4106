import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { jsonOf } from '../item-json.ts'
import { requireWithinLimits, keyOf } from '../transaction-limits.ts'
import { retryPolicy, retrying, type RetryPolicy } from '../retry-policy.ts'
import { closeAtRest } from './at-rest.ts'
import { closingAtExit } from './closing-at-exit.ts'
import { openDatabase, type Opening } from './database.ts'
import { asOutage, isBusy } from './failure.ts'
import { fileInPlace } from './file-in-place.ts'
import { giveWay } from '../give-way.ts'
import { groupCommit } from './group-commit.ts'
import { noteOpen } from './open-here.ts'
import { toColumns, toIndexRow, toItem } from './row.ts'
import { scrub } from './scrub.ts'
import { stampOf } from './stamp.ts'
import { statements } from './statements.ts'
import { Conflict, type IndexQuery, type Query, Unavailable, type WholeTable, type Write } from '../table.ts'

const tokenSeconds = 600
const sweepEvery = 64

/** A query that finds this many items yields to other requests afterwards, since processing them also takes time. */
const many = 64

/** The writes of one transaction, its token, and a digest of the writes. */
interface Transaction {
  readonly writes: readonly Write[]
  readonly token: string
  readonly digest: string
}

/** Sorts after every text: SQLite orders all blobs after all texts. */
const end = new Uint8Array()

/**
 * Implements the table in one SQLite file, or in memory for `:memory:`; several processes may share the file. A commit
 * is on disk before `transact` resolves, so no response can precede its commit. Transactions of one turn of the event
 * loop share a commit, each under its own conditions, checked in order. Tokens are stored in the same transaction for
 * ten minutes, for callers that repeat an attempt. Rejects with Unavailable if a lock is held too long, the disk is
 * full or read-only, the file was deleted or replaced, or SQLite has found it damaged; reads still work as far as
 * possible. Throws immediately if the file is not a tracker's database.
 */
export function sqliteTable(path: string, options: Partial<RetryPolicy> & Opening = {}): WholeTable {
  const patient = retryPolicy(options)
  const { db, unwritable } = openDatabase(path, options)
  const sql = statements(db)
  const requireFile = fileInPlace(db, path)
  const seconds = () => Math.floor(patient.now() / 1000)
  let commits = 0

  let damage: Unavailable | undefined

  async function serve<T>(work: () => T): Promise<T> {
    try {
      return await retrying(work, isBusy, patient)
    } catch (error) {
      const outage = asOutage(error, path)
      if (outage instanceof Unavailable && outage.lasting) damage = outage
      throw outage
    }
  }

  const closed = path === ':memory:' ? () => {} : noteOpen(path)
  const close = closingAtExit(() => {
    if (!db.isOpen) return
    if (path === ':memory:' || unwritable !== undefined || !isInPlace(requireFile)) db.close()
    else closeAtRest(db, path)
    closed()
  })

  /** Commits a group and returns, for each transaction, the error that it failed with before it wrote anything. */
  const transact = groupCommit((group: readonly Transaction[]) =>
    serve(() =>
      inTransaction(db, () => {
        const errors = group.map((one) => failureOf(() => apply(one)))
        requireFile()
        return errors
      }),
    ),
  )

  function apply({ writes, token, digest }: Transaction): void {
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
    query: async ({ pk, from, to, descending, limit }: Query) => {
      const items = await serve(() =>
        sql.query[direction(descending)].all({ pk, from, to, limit, now: seconds() }).map(toItem),
      )
      if (items.length >= many) await giveWay()
      return items
    },
    scan: (after, limit) =>
      serve(() => {
        const { pk, sk } = after ?? { pk: '', sk: '' }
        return sql.scan.all({ pk, sk, limit, now: seconds() }).map(toItem)
      }),
    transact: async (writes, token) => {
      requireWithinLimits(writes)
      // Writes to a damaged file are refused, even if they do not touch the damage.
      if (damage) throw damage
      if (unwritable !== undefined)
        throw new Unavailable(
          `the database was opened for reading alone: ${unwritable}; mend that and restart the tracker`,
        )
      await transact({ writes, token, digest: digestOf(writes) })
    },
    index: ({ index, shard, to, after, descending, limit }: IndexQuery) =>
      serve(() => {
        const start = after ?? { at: descending ? end : '', pk: '', sk: '' }
        const bounds = { shard, to: to ?? end, at: start.at, pk: start.pk, sk: start.sk, limit }
        return sql.index[index][direction(descending)].all(bounds).map(toIndexRow)
      }),
    scrub: () => serve(() => scrub(db)),
    stamp: stampOf(sql.foreign, () => commits),
    close: async () => close(),
  }
}

/** SHA-256 of writes, in base64. */
function digestOf(writes: readonly Write[]): string {
  const texts = writes.map((write) => {
    if ('delete' in write) return JSON.stringify(write)
    const place = { ...toColumns(write.put), data: null, if: write.if }
    return `${JSON.stringify(place)} ${jsonOf(write.put)}`
  })
  return hash('sha256', texts.join('\n'), 'base64')
}

/** The error of a transaction with a failed condition or a reused token; any other failure is thrown. */
function failureOf(work: () => void): Conflict | Unavailable | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Conflict || error instanceof Unavailable) return error
    throw error
  }
}

function isInPlace(requireFile: () => void): boolean {
  try {
    requireFile()
    return true
  } catch {
    return false
  }
}

const direction = (descending = false) => (descending ? 'down' : 'up')

/**
 * Runs `work` in a transaction. The lock is taken at the start: a transaction that began by reading could not wait for
 * it.
 */
function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = work()
    db.exec('COMMIT')
    return done
  } catch (error) {
    // A failed commit may already have been rolled back.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
