import { isDeepStrictEqual } from 'node:util'
import type { Item, Key, Table, WholeTable, Write } from '../table.ts'
import { batches } from '../transaction-limits.ts'
import { everything } from '../items/everything.ts'
import { keys, scenarioOf } from '../items/keys.ts'

/** Items that are read at a time. */
const atOnce = 200

/** Items about a process on the table, which stay behind. */
const own = [keys.move, keys.lastCheck].map(nameOf)

export interface CopiedItems {
  /** The number of items read, and of those that the other table lacked or had with other content. */
  readonly seen: number
  readonly written: number
  readonly scenarios: readonly string[]
}

/**
 * Copies all items of one table to another, which may have more, and calls `tell` with the number of items so far. It
 * can be repeated: identical items are not written again.
 */
export async function copyItems(
  from: WholeTable,
  to: Table,
  tell: (seen: number) => void = () => undefined,
): Promise<CopiedItems> {
  const scenarios: string[] = []
  let [seen, written] = [0, 0]
  for await (const items of pieces(from)) {
    const there = await sameItems(to, items)
    const puts = items.filter((item) => !isDeepStrictEqual(there.get(nameOf(item)), item))
    for (const writes of batches(puts.map((put): Write => ({ put }))))
      await to.transact(writes, crypto.randomUUID())
    scenarios.push(...headsAmong(items))
    seen += items.length
    written += puts.length
    tell(seen)
  }
  return { seen, written, scenarios }
}

/** Returns the ids of all scenarios with a head in a table, whichever release wrote it. */
export async function scenariosIn(table: WholeTable): Promise<readonly string[]> {
  const found: string[] = []
  for await (const items of pieces(table)) found.push(...headsAmong(items))
  return found
}

function headsAmong(items: readonly Item[]): readonly string[] {
  return items.filter(({ pk, sk }) => pk.startsWith('S#') && sk === 'H').map(scenarioOf)
}

/** Deletes the items of a table that another one does not have. */
export async function deleteOthers(table: WholeTable, other: Table): Promise<void> {
  for await (const items of pieces(table)) {
    const there = await sameItems(other, items)
    const { length } = items
    const gone = length === there.size ? [] : items.filter((item) => !there.has(nameOf(item)))
    for (const writes of batches(gone.map(({ pk, sk }): Write => ({ delete: { pk, sk } }))))
      await table.transact(writes, crypto.randomUUID())
  }
}

/** All items of a table but its own, in its order. */
async function* pieces(table: WholeTable): AsyncGenerator<readonly Item[]> {
  for (let after: Key | undefined; ;) {
    const items = await table.scan(after, atOnce)
    const moved = items.filter((item) => !own.includes(nameOf(item)))
    if (moved.length > 0) yield moved
    after = items.at(-1)
    if (items.length < atOnce) return
  }
}

/** The items of a table that have the same keys as these, by name. A scan goes partition by partition, so ranges do. */
async function sameItems(table: Table, items: readonly Item[]): Promise<ReadonlyMap<string, Item>> {
  const ranges = Map.groupBy(items, ({ pk }) => pk)
  const wanted = new Set(items.map(nameOf))
  const found = await Promise.all(
    [...ranges].map(async ([pk, of]) => {
      const sks = of.map(({ sk }) => sk)
      return everything(table, { pk, from: sks.at(0) ?? '', to: sks.at(-1) ?? '' })
    }),
  )
  return new Map(found.flat().flatMap((item) => (wanted.has(nameOf(item)) ? [[nameOf(item), item]] : [])))
}

function nameOf({ pk, sk }: Key): string {
  return JSON.stringify([pk, sk])
}
