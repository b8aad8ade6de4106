/** The name of one item: a partition and a place in it. Sort keys order by their UTF-8 bytes. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/**
 * A sparse index over items that have its attribute: `due` orders by the next due moment, `recent` by the last change.
 */
export type IndexName = 'due' | 'recent'

/** The place of an item in an index: a shard (a partition of its own) and a sort key. */
export interface IndexPlace {
  readonly shard: string
  readonly at: string
}

/**
 * One stored item. `data` is any JSON value; a put replaces the whole item. An item that has expired by its `ttl` may
 * or may not match its version.
 */
export interface Item extends Key {
  /** Counts the item's writes, if writes are conditional on it. */
  readonly version?: number
  readonly due?: IndexPlace
  readonly recent?: IndexPlace
  /** Seconds since the epoch after which the item counts as absent, even if it has not been removed yet. */
  readonly ttl?: number
  readonly data: unknown
}

/**
 * A condition; if it does not hold, the whole transaction is rejected: the item is absent (or its ttl has passed), or
 * its stored version is this one.
 */
export type WriteCondition = 'absent' | { readonly version: number }

export type Write =
  | { readonly put: Item; readonly if?: WriteCondition }
  | { readonly delete: Key; readonly if?: WriteCondition }

/** A range of one partition, both ends included, in either direction; empty if `from` sorts after `to`. */
export interface Query {
  readonly pk: string
  readonly from: string
  readonly to: string
  readonly descending?: boolean
  readonly limit: number
}

/**
 * A range of one shard of an index, in the order of its places; the order of equal places is the table's own. Returns
 * keys only. `get` reads the items they name, which may have expired.
 */
export interface IndexQuery {
  readonly index: IndexName
  readonly shard: string
  /** Only places at or before this one. */
  readonly to?: string
  /** Continues after this row, the last one of an earlier page. */
  readonly after?: IndexRow
  readonly descending?: boolean
  readonly limit: number
}

/** A row of an index: the key of an item and its place there. */
export interface IndexRow extends Key {
  readonly at: string
}

/**
 * Everything that the tracker needs from a database. Two tables implement it and pass one contract suite. Every method
 * rejects with {@link Unavailable} if the database cannot respond in time.
 */
export interface Table {
  /**
   * Returns the item as of the latest commit (strongly consistent), or undefined if it does not exist or has expired.
   * With `lag` it may be moments old, for half the cost on DynamoDB.
   */
  get(key: Key, how?: { readonly lag: boolean }): Promise<Item | undefined>
  /** Returns at most `limit` items of the range as of the latest commit; fewer only at the end of the range. */
  query(query: Query): Promise<readonly Item[]>
  /**
   * Commits all of the writes (1 to 100, on distinct keys) or none; they are durable once it resolves. Rejects with
   * {@link Conflict} if a condition does not hold. `token` identifies the attempt: repeated with the same writes within
   * ten minutes of its commit, it resolves without further effect; with other writes, it rejects with {@link
   * Unavailable} and writes nothing. No writes, too many, or two on one key are a defect. An item over 400 KB, or more
   * than 3.5 MB in all, is rejected with DomainError `scenario-full`.
   */
  transact(writes: readonly Write[], token: string): Promise<void>
  /** Returns at most `limit` rows of one shard in order. It may lag behind a commit by moments. */
  index(query: IndexQuery): Promise<readonly IndexRow[]>
  /**
   * Returns a number that changes with every commit of any process: while it is the same, every read returns the same.
   * Absent from tables that would need a request for it.
   */
  stamp?(): number
  /** Removes the remains of replaced and deleted items from the disk. Absent from tables without files of their own. */
  scrub?(): Promise<void>
  /** Closes the files that the table has opened; a client that was passed in remains its owner's. */
  close(): Promise<void>
}

/** A table that can be read as a whole, to be copied. */
export interface WholeTable extends Table {
  /**
   * Returns at most `limit` items as of the latest commit, after a key or from the beginning, in the table's own order:
   * partition by partition, by sort keys in each. Fewer only at the end.
   */
  scan(after: Key | undefined, limit: number): Promise<readonly Item[]>
}

/** A condition of a transaction did not hold: nothing was written. `keys` are those whose condition failed. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
  readonly keys: readonly Key[]

  constructor(keys: readonly Key[], options?: ErrorOptions) {
    super(
      `not as expected: ${keys.map(({ pk, sk }) => `${pk} ${sk}`).join(', ') || 'another transaction at work'}`,
      options,
    )
    this.keys = keys
  }
}

/** The database did not respond in time; whether a transaction was committed is unknown. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** Whether it lasts until an operator repairs the database, because its file is damaged. */
  readonly lasting: boolean

  constructor(message: string, { lasting = false, ...options }: ErrorOptions & { lasting?: boolean } = {}) {
    super(message, options)
    this.lasting = lasting
  }
}
