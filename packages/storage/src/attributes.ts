import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { parsedData } from './damaged.ts'
import { jsonOf } from './item-json.ts'
import type { IndexRow, IndexName, Item, Key } from './table.ts'

/** An item in the format of DynamoDB's API. */
export type Attributes = Record<string, AttributeValue>

/** Converts the key of an item to attributes. */
export const toKey = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } })

/** Cached, since measuring, splitting and sending a transaction each need the attributes of all its items. */
const converted = new WeakMap<Item, Attributes>()

/** Converts an item to attributes, with its data as JSON text: once, so the item may not change afterwards. */
export function toAttributes(item: Item): Attributes {
  const known = converted.get(item)
  if (known) return known
  const { version, due, recent, ttl, pk, sk } = item
  const attributes: Attributes = {
    ...toKey({ pk, sk }),
    ...(version !== undefined && { version: { N: String(version) } }),
    ...(due && { due: { S: due.shard }, dueAt: { S: due.at } }),
    ...(recent && { recent: { S: recent.shard }, recentAt: { S: recent.at } }),
    ...(ttl !== undefined && { ttl: { N: String(ttl) } }),
    data: { S: jsonOf(item) },
  }
  converted.set(item, attributes)
  return attributes
}

/** Reverses {@link toAttributes}. */
export const toItem = ({ pk, sk, version, due, dueAt, recent, recentAt, ttl, data }: Attributes): Item => ({
  pk: text(pk),
  sk: text(sk),
  ...(version && { version: Number(version.N) }),
  ...(due && { due: { shard: text(due), at: text(dueAt) } }),
  ...(recent && { recent: { shard: text(recent), at: text(recentAt) } }),
  ...(ttl && { ttl: Number(ttl.N) }),
  data: parsedData({ pk: text(pk), sk: text(sk) }, text(data)),
})

/**
 * Returns whether the item has not expired at `now`, in milliseconds since the epoch. DynamoDB removes expired items
 * later.
 */
export const isLive = ({ ttl }: Item, now: number): boolean => ttl === undefined || ttl * 1000 > now

/** Converts a row of an index's keys-only projection. */
export const toIndexRow = (index: IndexName, attributes: Attributes): IndexRow => ({
  pk: text(attributes.pk),
  sk: text(attributes.sk),
  at: text(attributes[`${index}At`]),
})

const text = (value: AttributeValue | undefined): string => value?.S ?? ''

/**
 * Returns the size of an item in bytes, names and values together. Counts numbers as their digits, which is never less
 * than what DynamoDB counts for integers of 3 digits and more.
 */
export const sizeOf = (attributes: Attributes): number =>
  Object.entries(attributes)
    .map(([name, { S = '', N = '' }]) => Buffer.byteLength(name) + Buffer.byteLength(S) + N.length)
    .reduce((sum, bytes) => sum + bytes, 0)
