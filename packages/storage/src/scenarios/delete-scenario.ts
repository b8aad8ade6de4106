import { DomainError } from '@tracker/domain'
import type { Item, Table } from '../table.ts'
import { keys, reportsOf } from './keys.ts'
import { noScenario } from './load.ts'
import { retryConflicts } from './retry-conflicts.ts'

/** What one transaction holds. */
const atOnce = 100

/**
 * Deletes a scenario that never had a report: all of its partition, so that its id is free again. If that takes several
 * transactions, the first one locks the head against writes, and the last one removes it; after an interruption the
 * deletion can be repeated. Throws `not-found` or `scenario-used`.
 */
export function deleteScenario(table: Table, scenario: string): Promise<void> {
  return retryConflicts(async () => {
    const head = await table.get(keys.head(scenario))
    if (!head) throw noScenario(scenario)
    const [report] = await table.query({ ...reportsOf(scenario), limit: 1 })
    if (report)
      throw new DomainError('scenario-used', `${scenario} has reports; archive it instead`, { scenario })
    await deletePartition(table, head)
  })
}

/** Every transaction expects the version that the one before left, which no write of the scenario expects. */
async function deletePartition(table: Table, { pk, sk, data, version = 0 }: Item): Promise<void> {
  for (let expected = version; ; expected++) {
    const items = await table.query({ pk, from: '', to: '~', limit: atOnce })
    const rest = items.filter((item) => item.sk !== sk).map((item) => ({ delete: { pk, sk: item.sk } }))
    const last = items.length < atOnce
    const locked = { pk, sk, data, version: expected + 1 }
    const head = last ? { delete: { pk, sk } } : { put: locked }
    const writes = [...rest.slice(0, atOnce - 1), { ...head, if: { version: expected } }]
    await table.transact(writes, crypto.randomUUID())
    if (last) return
  }
}
