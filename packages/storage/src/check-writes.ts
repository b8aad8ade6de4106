import type { Key, Write } from './table.ts'

const mostWrites = 100

/** The item that a write names. */
export function keyOf(write: Write): Key {
  const { pk, sk } = 'put' in write ? write.put : write.delete
  return { pk, sk }
}

/**
 * Throws a `RangeError` unless these are 1 to 100 writes on distinct keys: DynamoDB's bounds of one transaction,
 * held by every table so that what works on one works on all.
 */
export function checkWrites(writes: readonly Write[]): void {
  if (writes.length < 1 || writes.length > mostWrites)
    throw new RangeError(`a transaction takes 1 to ${mostWrites} writes, not ${writes.length}`)
  const keys = new Set(writes.map((write) => JSON.stringify(keyOf(write))))
  if (keys.size < writes.length) throw new RangeError('a transaction writes each key once')
}
