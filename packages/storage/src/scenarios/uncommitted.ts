import { Conflict, type Item, type Key, type Query, type Table, type Write } from '../table.ts'
import { madeHead } from '../items/head-item.ts'
import { keyOf, mostWrites } from '../transaction-limits.ts'

/** Transactions that wait to be committed as one, and the table as it will be afterwards. */
export interface Uncommitted extends Pick<Table, 'get' | 'query'> {
  /**
   * Adds the writes of a transaction. Returns false, and adds nothing, if one transaction cannot hold them all; throws
   * Conflict if one of its conditions does not hold after the waiting ones. Conditions on other items are left to the
   * table.
   */
  readonly add: (writes: readonly Write[]) => boolean
  /** Returns all of it as one transaction: the last write of each key, under the condition of the first. */
  readonly writes: () => readonly Write[]
  /** Forgets all of it, so reads see the table itself again. */
  readonly clear: () => void
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

/** Gathers transactions over a table. */
export function uncommitted(table: Table): Uncommitted {
  const waiting = new Map<string, Write>()
  return {
    get: async (key) => {
      const write = waiting.get(nameOf(key))
      return write ? stored(write) : table.get(key)
    },
    query: async (asked) => {
      const changed = [...waiting.values()].filter((write) => isWithin(keyOf(write), asked))
      if (changed.length === 0) return table.query(asked)
      const found = await table.query({ ...asked, limit: asked.limit + changed.length })
      const items = found.filter((item) => !waiting.has(nameOf(item)))
      for (const write of changed) items.push(...[stored(write) ?? []].flat())
      items.sort((a, b) => compare(a.sk, b.sk) * (asked.descending ? -1 : 1))
      return items.slice(0, asked.limit)
    },
    add: (writes) => {
      const named = writes.map((write) => [nameOf(keyOf(write)), write] as const)
      const failed = named.filter(([name, write]) => !holdsAfter(waiting.get(name), write))
      if (failed.length > 0) throw new Conflict(failed.map(([, write]) => keyOf(write)))
      const fresh = named.filter(([name]) => !waiting.has(name)).length
      if (waiting.size + fresh > mostWrites) return false
      for (const [name, { if: own, ...write }] of named) {
        const first = waiting.get(name)
        const condition = first ? first.if : own
        waiting.set(name, { ...write, ...(condition === undefined ? {} : { if: condition }) })
      }
      return true
    },
    writes: () => [...waiting.values()],
    clear: () => waiting.clear(),
  }
}

/**
 * The item that a write leaves, as a table returns it: what was stored as JSON. A head is what its JSON says, and only
 * copying it would pack it.
 */
function stored(write: Write): Item | undefined {
  if (!('put' in write)) return undefined
  if (madeHead(write.put)) return write.put
  return { ...write.put, data: JSON.parse(JSON.stringify(write.put.data)) }
}

function holdsAfter(before: Write | undefined, { if: condition }: Write): boolean {
  if (before === undefined || condition === undefined) return true
  const item = 'put' in before ? before.put : undefined
  return condition === 'absent' ? item === undefined : item?.version === condition.version
}

function isWithin({ pk, sk }: Key, asked: Query): boolean {
  return pk === asked.pk && compare(asked.from, sk) <= 0 && compare(sk, asked.to) <= 0
}

/** Compares sort keys as tables do, by their UTF-8 bytes. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
