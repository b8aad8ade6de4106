import { DomainError } from '@tracker/domain'
import type { Item, Table, Write } from '../table.ts'
import { keys, partition } from './keys.ts'
import { loadedHead, noScenario } from './load.ts'

/** What one transaction holds. */
const atOnce = 100

/**
 * Deletes a scenario that never had a report: all of its partition, so that its id is free again. The head goes last,
 * and only if nothing was written meanwhile; after an interruption it can be repeated. Throws `not-found`,
 * `scenario-used`, or the Conflict if something was written meanwhile.
 */
export async function deleteScenario(table: Table, scenario: string): Promise<void> {
  const loaded = await loadedHead(table, scenario)
  if (!loaded) throw noScenario(scenario)
  if (loaded.head.stamps.report !== null)
    throw new DomainError('scenario-used', `${scenario} has reports; archive it instead`, { scenario })
  const { sk } = keys.head(scenario)
  for (;;) {
    const items = await table.query({ pk: partition(scenario), from: '', to: '~', limit: atOnce })
    const head = items.find((item) => item.sk === sk)
    const rest = items.filter((item) => item !== head)
    const last = items.length < atOnce
    const writes = [...rest.map(deletion), ...(last && head ? [unchanged(head)] : [])]
    if (writes.length > 0) await table.transact(writes, crypto.randomUUID())
    if (last) return
  }
}

function deletion({ pk, sk }: Item): Write {
  return { delete: { pk, sk } }
}

function unchanged({ pk, sk, version = 0 }: Item): Write {
  return { delete: { pk, sk }, if: { version } }
}
