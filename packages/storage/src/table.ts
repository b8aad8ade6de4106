/** The name of one item: a partition and a place in it. Sort keys order by their UTF-8 bytes. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** A sparse index over items that carry its attribute: `due` orders by what is due next, `recent` by what moved last. */
export type IndexName = 'due' | 'recent'

/** Where an item stands in an index: a shard (its own partition) and a place in it. */
export interface IndexPlace {
  readonly shard: string
  readonly at: string
}

/**
 * One stored item. `data` is any JSON value; a put replaces the item whole. An item is written under its `version` or
 * passes by its `ttl`, not both: whether an item past its ttl still answers to its version is open.
 */
export interface Item extends Key {
  /** Counts the item's writes where a write is conditional on it. */
  readonly version?: number
  readonly due?: IndexPlace
  readonly recent?: IndexPlace
  /** Seconds since the epoch from which the item no longer counts, whether or not it was removed yet. */
  readonly ttl?: number
  readonly data: unknown
}

/**
 * Holds or the whole transaction is refused: the item is absent (there is none, or its ttl has passed), or its stored
 * version is this one.
 */
export type WriteCondition = 'absent' | { readonly version: number }

export type Write =
  | { readonly put: Item; readonly if?: WriteCondition }
  | { readonly delete: Key; readonly if?: WriteCondition }

/** A span of one partition, both ends included, in either direction; empty where `from` comes after `to`. */
export interface Query {
  readonly pk: string
  readonly from: string
  readonly to: string
  readonly descending?: boolean
  readonly limit: number
}

/**
 * A span of one shard of an index, in the order of its places (equal places in an order of the table's own). Answers
 * keys only: what they name is read with `get`, and may be past its ttl.
 */
export interface IndexQuery {
  readonly index: IndexName
  readonly shard: string
  /** Only places at or before this one. */
  readonly to?: string
  /** Continue after this place and key, as a former answer's last row gave them. */
  readonly after?: IndexRow
  readonly descending?: boolean
  readonly limit: number
}

export interface IndexRow extends Key {
  readonly at: string
}

/**
 * What the tracker needs of a database, and all it uses. Two tables stand behind it, held to one contract suite.
 * Every method rejects with {@link Unavailable} when the database cannot serve in time.
 */
export interface Table {
  /** The item as of the latest commit (strongly consistent), or undefined where there is none or its ttl has passed. */
  get(key: Key): Promise<Item | undefined>
  /** At most `limit` items of the span as of the latest commit; fewer only where the span ends. */
  query(query: Query): Promise<readonly Item[]>
  /**
   * All of the writes (1 to 100, on distinct keys) or none, durable once it resolves. Rejects with {@link Conflict}
   * where a condition does not hold. `token` names the attempt: repeated with the same writes within ten minutes of
   * its commit it has no further effect and resolves. With other writes it rejects with {@link Unavailable}, having
   * written nothing. Too many writes, none, or one key twice are a defect; an item over
   * 400 KB, or more than 3.5 MB in all, is refused with DomainError `scenario-full`.
   */
  transact(writes: readonly Write[], token: string): Promise<void>
  /** At most `limit` rows of one shard in order; may lag behind a commit by moments. */
  index(query: IndexQuery): Promise<readonly IndexRow[]>
  /** Lets go of the files that the table has opened; a client that was given to it stays its owner's. */
  close(): Promise<void>
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

/** The database could not serve in time; whether a transaction was committed is unknown. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
}
