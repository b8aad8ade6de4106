import { randomUUID } from 'node:crypto'
import { scenarios, sqliteTable, type Table } from '@tracker/storage'
import { chief, command, truce } from '../../packages/storage/src/testing/truce.ts'

type Write = Parameters<Table['transact']>[0][number]

/** What a transaction holds at most. */
const atOnce = 100
const begun = Date.parse('2025-05-18T12:00:00Z')

/** From this moment on the ceasefires of {@link manyScenarios} have expired: 30 days after they took effect. */
export const expiry = begun + 30 * 86_400_000

/** What a table is told, all of it. */
function recording(table: Table): { readonly table: Table; readonly puts: Map<string, Write> } {
  const puts = new Map<string, Write>()
  const transact: Table['transact'] = async (writes, token) => {
    await table.transact(writes, token)
    for (const write of writes)
      if ('put' in write) puts.set(`${write.put.pk} ${write.put.sk}`, { put: write.put })
  }
  return { table: { ...table, transact }, puts }
}

/**
 * Fills a table with so many scenarios, `story-0` onward, of which the first `due` have a ceasefire in force that
 * expires at {@link expiry}. They are made as any scenario is, in memory, and copied over a hundred items at a time.
 */
export async function manyScenarios(table: Table, count: number, due: number): Promise<void> {
  const memory = recording(sqliteTable(':memory:'))
  let now = begun
  const tracker = scenarios({ table: memory.table, now: () => now })
  for (let n = 0; n < count; n++) {
    const scenario = `story-${n}`
    now = begun
    const defining = { definition: truce, migrate: {}, by: chief, sha256: '', expects: () => true }
    await tracker.define(scenario, defining)
    if (n >= due) continue
    for (const [event, occurred] of [
      ['agree', '2025-05-18T11:00:00Z'],
      ['take-effect', '2025-05-18T12:00:00Z'],
    ]) {
      now += 1
      const id = `${scenario}-${event}`
      const filed = command('report.filed', { headline: id, track: 'ceasefire', event, occurred })
      await tracker.write(scenario, { by: chief, id, sha256: id }, filed)
    }
  }
  const writes = [...memory.puts.values()]
  for (let at = 0; at < writes.length; at += atOnce) {
    await table.transact(writes.slice(at, at + atOnce), randomUUID())
  }
}
