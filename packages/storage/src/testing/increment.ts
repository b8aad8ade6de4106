import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Conflict, type Key, type Table } from '../table.ts'

/** Adds one to the item's count and version `times` times, reading and trying again after each conflict. */
export async function increment(table: Table, key: Key, times = 1): Promise<void> {
  for (let done = 0; done < times;) {
    const before = await table.get(key)
    const version = before?.version ?? 0
    const put = { ...key, version: version + 1, data: Number(before?.data ?? 0) + 1 }
    try {
      await table.transact([{ put, if: before ? { version } : 'absent' }], randomUUID())
      done++
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      await wait(Math.random() * 20)
    }
  }
}
