import { type RecordedTable, recordedTable } from '../../packages/storage/src/testing/recorded-table.ts'
import { chief, command, truce } from '../../packages/storage/src/testing/truce.ts'
import { type Scenarios, scenarios, type Table } from '@tracker/storage'

/** The lengths of history that everything is measured at. */
export const sizes = [10, 1_000, 10_000] as const
export type Size = (typeof sizes)[number]

export const scenarioOf = (size: Size): string => `story-${size}`

const begun = Date.parse('2025-05-18T12:00:00Z')
let clock = begun

/** The ledger's clock: a tenth of a second later each time it is asked. */
export const now = (): number => (clock += 100)

let filed = 0

/** Files the next report: a meeting, by default in order of occurrence. */
export async function file(tracker: Scenarios, scenario: string, at?: number): Promise<void> {
  const id = `meeting-${++filed}`
  const occurred = new Date(at ?? now()).toISOString()
  const meet = command('report.filed', {
    headline: 'They met again.',
    track: 'talks',
    event: 'meet',
    occurred,
  })
  await tracker.write(scenario, { by: chief, id, sha256: id }, meet)
}

/** A report that occurred before all the others. */
export const fileLate = (tracker: Scenarios, scenario: string): Promise<void> =>
  file(tracker, scenario, begun - 86_400_000 + filed)

export const trackerOver = (table: Table): Scenarios => scenarios({ table, now })

/** Stories of every size, made as any is. */
export async function stories(): Promise<RecordedTable> {
  const recorded = recordedTable()
  const tracker = trackerOver(recorded.table)
  for (const size of sizes) {
    const defining = { definition: truce, migrate: {}, by: chief, sha256: '', expects: () => true }
    await tracker.define(scenarioOf(size), defining)
    for (let revision = 2; revision <= size; revision++) await file(tracker, scenarioOf(size))
  }
  return recorded
}
