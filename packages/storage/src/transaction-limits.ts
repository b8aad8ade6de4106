import { DomainError } from '@tracker/domain'
import { sizeOf, toAttributes, toKey } from './attributes.ts'
import type { Key, Write } from './table.ts'

/** The most writes in one transaction. */
export const mostWrites = 100

/** DynamoDB's limit for one item. */
const mostItemBytes = 400 * 1024

/** DynamoDB accepts 4 MB in one transaction; the rest is a margin, since it may count differently. */
const mostBytes = 3_500_000

/** Returns the key of the item that a write affects. */
export function keyOf(write: Write): Key {
  const { pk, sk } = 'put' in write ? write.put : write.delete
  return { pk, sk }
}

function bytesOf(write: Write): number {
  return sizeOf('put' in write ? toAttributes(write.put) : toKey(write.delete))
}

/** Returns whether the writes fit in one transaction. */
export function fitsOne(writes: readonly Write[]): boolean {
  return batches(writes).length <= 1
}

/** Returns the writes in as few transactions as possible, in order. */
export function batches(writes: readonly Write[]): readonly (readonly Write[])[] {
  const found: Write[][] = []
  let bytes = Infinity
  for (const write of writes) {
    const size = bytesOf(write)
    const batch = found.at(-1)
    bytes += size
    if (batch && batch.length < mostWrites && bytes <= mostBytes) batch.push(write)
    else {
      found.push([write])
      bytes = size
    }
  }
  return found
}

/**
 * Throws a `RangeError` unless there are 1 to 100 writes on distinct keys, and {@link DomainError} `scenario-full` if
 * an item is larger than 400 KB or all of them than 3.5 MB. These are DynamoDB's limits; every table enforces them, so
 * writes that work on one work on all.
 */
export function requireWithinLimits(writes: readonly Write[]): void {
  if (writes.length < 1 || writes.length > mostWrites)
    throw new RangeError(`a transaction takes 1 to ${mostWrites} writes, not ${writes.length}`)
  const keys = new Set(writes.map((write) => JSON.stringify(keyOf(write))))
  if (keys.size < writes.length) throw new RangeError('a transaction writes each key once')
  const sizes = writes.map((write) => {
    const bytes = bytesOf(write)
    if (bytes <= mostItemBytes) return bytes
    const { pk, sk } = keyOf(write)
    throw new DomainError('scenario-full', `${pk} ${sk} is ${bytes} bytes, and can be ${mostItemBytes}`)
  })
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (bytes > mostBytes) {
    const detail = `this would write ${bytes} bytes at once, and can be ${mostBytes}; split it, or place it later`
    throw new DomainError('scenario-full', detail)
  }
}
