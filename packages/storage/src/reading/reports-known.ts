import { gather, type Head, type HistoryItem, historyItems, recordedText } from '@tracker/domain'
import type { Table } from '../table.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/**
 * Returns reports as a head knows them, before later corrections, as items without their effects. `items` are their
 * present versions, which name every revision about them.
 */
export async function reportsKnown(
  table: Table,
  { scenario, revision: newest, recorded }: Pick<Head, 'scenario' | 'revision' | 'recorded'>,
  items: readonly HistoryItem[],
): Promise<readonly HistoryItem[]> {
  const about = items
    .flatMap(({ revision, amendments = [] }) => [revision ?? [], ...amendments.map((one) => one.revision)])
    .flat()
    .filter((number) => number <= newest)
  const found = await Promise.all(about.map((number) => table.get(keys.revision(scenario, number))))
  const { reports } = gather(found.flatMap((item) => (item ? [upcast('revision', item)] : [])))
  const recording = { revision: newest, recorded: recordedText(recorded) }
  return [...historyItems([], { reports, brought: new Map(), ruled: new Map() }, recording).values()]
}
