import { randomUUID } from 'node:crypto'
import { type Scenarios, scenarios, type Table } from '@tracker/storage'
import { chief, command, truce } from '../../packages/storage/src/testing/truce.ts'

/** The longest history that is measured, and the one that it is compared with. */
export const longest = Number(process.env['BENCH_LENGTH'] ?? 100_000)
export const short = Math.min(1_000, longest / 10)

export const storyOf = (length: number): string => `story-${length}`

/** Before any report, but for those that are filed late. */
export const begun = Date.now()
let clock = begun

/** Returns the ledger's clock: the system's, but later with each call. */
export const now = (): number => (clock = Math.max(clock + 1, Date.now()))

let filed = 0

/** Files the next report: a meeting, by default in order of occurrence. */
export async function file(tracker: Scenarios, scenario: string, at = now(), id = `meeting-${++filed}`) {
  const occurred = new Date(at).toISOString()
  const said = { headline: 'They met again.', track: 'talks', event: 'meet', occurred }
  return tracker.write(scenario, { by: chief, id, sha256: id }, command('report.filed', said))
}

export const trackerOver = (table: Table): Scenarios => scenarios({ table, now })

export function defineIn(tracker: Scenarios, scenario: string) {
  const defining = { definition: truce, migrate: {}, by: chief, sha256: '', expects: () => true }
  return tracker.define(scenario, defining)
}

/** Makes a story of a number of revisions in the usual way, one report after another. */
export async function fileMany(table: Table, length: number): Promise<void> {
  const tracker = trackerOver(table)
  await defineIn(tracker, storyOf(length))
  for (let revision = 2; revision <= length; revision++) await file(tracker, storyOf(length))
}

/** Puts many scenarios into a table that wait for something, all of it later than `at`. */
export async function pending(table: Table, count: number): Promise<void> {
  const model = await table.get({ pk: `S#${storyOf(10)}`, sk: 'H' })
  if (!model) throw new Error('there is no story to copy')
  for (let from = 0; from < count; from += 100) {
    const writes = Array.from({ length: Math.min(100, count - from) }, (_, n) => ({
      put: {
        ...model,
        pk: `S#pending-${from + n}`,
        due: { shard: `due#${n % 4}`, at: `9${String(from + n).padStart(14, '0')}` },
      },
    }))
    await table.transact(writes, randomUUID())
  }
}
