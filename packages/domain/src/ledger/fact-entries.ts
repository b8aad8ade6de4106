import type { ContentJson } from '../report/content-json.ts'
import { partsOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import type { HistoryItem } from './history-item.ts'

/** One value that a report gave to a fact of its track; null removed the fact. */
export interface FactEntry {
  readonly track: Id
  readonly fact: Id
  readonly value: NonNullable<ContentJson['facts']>[string]
  readonly since: TimeValueJson
  readonly report: string
}

/** Returns the values that an item of history gave to facts; none if it was retracted. */
export function factEntries(item: HistoryItem): readonly FactEntry[] {
  const { report, status, occurred: since } = item
  if (report === null || status === 'retracted') return []
  return partsOf<HistoryItem>(item).flatMap(({ track, facts = {} }) =>
    Object.entries(facts).map(([fact, value]) => ({ track, fact, value, since, report })),
  )
}
