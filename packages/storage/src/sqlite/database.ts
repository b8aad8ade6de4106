import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type Examining, requireWhole, turning } from './at-rest.ts'
import { isBusy, isDamaged, outageOf } from './failure.ts'
import { fileForOwner } from './file-for-owner.ts'

const ours = 0x53635472 // 'ScTr', marks the file as a tracker's (PRAGMA application_id)
const schemaVersion = 2

const schema = `
  CREATE TABLE items(
    pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER,
    due_shard TEXT, due_at TEXT, recent_shard TEXT, recent_at TEXT,
    ttl INTEGER, data TEXT NOT NULL, PRIMARY KEY(pk, sk)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX items_due ON items(due_shard, due_at) WHERE due_shard IS NOT NULL;
  CREATE INDEX items_recent ON items(recent_shard, recent_at) WHERE recent_shard IS NOT NULL;
  CREATE INDEX items_ttl ON items(ttl) WHERE ttl IS NOT NULL;
  CREATE TABLE tokens(token TEXT PRIMARY KEY, digest TEXT NOT NULL, ttl INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX tokens_ttl ON tokens(ttl);
  PRAGMA application_id = ${ours};
  PRAGMA user_version = ${schemaVersion};`

/**
 * Milliseconds that SQLite itself waits for a lock, which blocks the event loop; kept short, since the table retries.
 */
const lockTimeout = 50
const openAttempts = 100

/** A process that has the file open usually keeps it open, so waiting long for exclusive access is useless. */
const aloneAttempts = 10

/** How a database is opened. */
export interface Opening extends Pick<Examining, 'warn'> {
  /** Keeps all other connections out, and is refused if there is one. */
  readonly alone?: boolean
  /** Also opens files of earlier releases, of which only the ledgers are readable. */
  readonly earlier?: boolean
}

/** An open database; `unwritable` is the reason if it was opened read-only. */
interface Opened {
  readonly db: DatabaseSync
  readonly unwritable?: string
}

/**
 * Opens the tracker's database. Creates it and its directory, accessible only to their owner, if there is none. Commits
 * are on disk when they return (WAL, synchronous=FULL). Opens it read-only if the disk is full or read-only. Throws,
 * naming the path, if the file is not a tracker's database, is damaged, cut off or unreadable, was copied without its
 * WAL, has a damaged WAL, or was written by another release.
 */
export function openDatabase(path: string, opening: Opening = {}): Opened {
  if (path !== ':memory:') {
    fileForOwner(path)
    requireWhole(path, opening)
  }
  try {
    const { alone = false, earlier = false } = opening
    const attempts = alone ? aloneAttempts : openAttempts
    const how = { writable: true, attempts, earlier }
    const prepareTurned = () => prepared(opened(path, alone), path, how)
    return { db: path === ':memory:' ? prepareTurned() : turning(path, prepareTurned) }
  } catch (error) {
    const unwritable = outageOf(error)
    if (unwritable === undefined) throw error
    return { db: openForReading(path, unwritable), unwritable }
  }
}

/**
 * SQLite cannot read a database in WAL mode without files of its own beside it, unless it may assume that no process
 * writes. It would then ignore a WAL, so there must not be one.
 */
function openForReading(path: string, why: string): DatabaseSync {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (wal && wal.size > 0)
    throw new Error(`${path} cannot be read without its WAL, and that needs a disk to write to: ${why}`)
  const address = pathToFileURL(path)
  address.searchParams.set('immutable', '1')
  const db = new DatabaseSync(address, { readOnly: true })
  if (!isEmpty(db)) return prepared(db, path, { writable: false, attempts: openAttempts, earlier: false })
  db.close()
  throw new Error(`${path} holds nothing yet, and cannot be written to: ${why}`)
}

/** Returns the database if it is a tracker's; otherwise closes it and throws. */
function prepared(
  db: DatabaseSync,
  path: string,
  how: { readonly writable: boolean; readonly attempts: number; readonly earlier: boolean },
): DatabaseSync {
  try {
    patiently(how.attempts, () => prepare(db, path, how))
    return db
  } catch (error) {
    db.close()
    if (isBusy(error))
      throw new Error(`${path} is in use by another process; stop that, such as the tracker`, {
        cause: error,
      })
    if (!isDamaged(error)) throw error
    throw new Error(`${path} is not a tracker's database, or is damaged`, { cause: error })
  }
}

function opened(path: string, alone: boolean): DatabaseSync {
  try {
    const db = new DatabaseSync(path, { timeout: lockTimeout })
    // Before the first access: a lock that is taken then is kept until the database is closed.
    if (alone) db.exec('PRAGMA locking_mode = EXCLUSIVE')
    return db
  } catch (error) {
    throw new Error(`${path} cannot be opened`, { cause: error })
  }
}

function prepare(
  db: DatabaseSync,
  path: string,
  { writable, earlier }: { readonly writable: boolean; readonly earlier: boolean },
): void {
  db.exec('PRAGMA synchronous = FULL')
  // Before writing anything, so a foreign file is not changed.
  if (isEmpty(db)) {
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('BEGIN IMMEDIATE')
    // Another process may have been faster, between the look and the lock.
    if (isEmpty(db)) db.exec(schema)
    db.exec('COMMIT')
  }
  if (!earlier || pragma(db, 'user_version') !== 1) requireRelease(db, path)
  if (!writable) return
  db.exec('PRAGMA journal_mode = WAL')
  // The first read makes the WAL.
  isEmpty(db)
}

/** Throws unless this release reads the database; the message explains how to migrate older data. */
export function requireRelease(db: DatabaseSync, path: string): void {
  if (pragma(db, 'application_id') !== ours) throw new Error(`${path} is not a tracker's database`)
  const version = pragma(db, 'user_version')
  if (version === 1)
    throw new Error(
      `${path} was written by release 0.1.0, which this one does not read. Take its stories along: ` +
        `\`npm run tracker -- export --all --from sqlite:${path} > stories.jsonl\`, move the file away, start, and ` +
        '`npm run tracker -- import stories.jsonl`',
    )
  if (version !== schemaVersion)
    throw new Error(`${path} has schema ${version}, and this release reads schema ${schemaVersion}`)
}

const isEmpty = (db: DatabaseSync): boolean =>
  db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables === 0

const pragma = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name])

/** Switching to WAL needs exclusive access to the file, and SQLite does not always wait for that; a start may block. */
function patiently(attempts: number, work: () => void): void {
  for (let attempt = 1; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || attempt === attempts) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lockTimeout * Math.random())
    }
  }
}
