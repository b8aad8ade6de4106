import { scenarios } from '@tracker/storage'
import { type RecordedTable, recordedTable } from '../../packages/storage/src/testing/recorded-table.ts'
import { chief, command, truce } from '../../packages/storage/src/testing/truce.ts'

const begun = Date.parse('2025-05-18T12:00:00Z')

/** From this moment on the ceasefires of {@link manyScenarios} have expired: 30 days after they took effect. */
export const expiry = begun + 30 * 86_400_000

/**
 * So many scenarios, `story-0` onward, of which the first `due` have a ceasefire in force that expires at
 * {@link expiry}. They are made as any scenario is.
 */
export async function manyScenarios(count: number, due: number): Promise<RecordedTable> {
  const recorded = recordedTable()
  let now = begun
  const tracker = scenarios({ table: recorded.table, now: () => now })
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
  return recorded
}
