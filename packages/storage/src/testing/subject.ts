import { randomUUID } from 'node:crypto'
import type { Item, Key, Table, WholeTable, Write } from '../table.ts'

/** A table under test, and the clock that it was given. */
export interface Subject {
  readonly table: () => WholeTable
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Moves the clock ahead. */
  readonly pass: (milliseconds: number) => void
}

/** Returns a put of an item, with defaults for everything that the test leaves out. */
export const put = (item: Key & Partial<Item>, condition?: Write['if']): Write => ({
  put: { data: null, ...item },
  ...(condition && { if: condition }),
})

/** Transacts under a token of its own. */
export const write = (table: Table, ...writes: Write[]): Promise<void> => table.transact(writes, randomUUID())

/** Returns the sort keys, in the order of the items. */
export const keysOf = (items: readonly Key[]): string[] => items.map(({ sk }) => sk)

/** A span of the sort keys that tests use. */
export const whole = { from: ' ', to: '~', limit: 1000 }
