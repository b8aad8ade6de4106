import { type HistoryItem, type OrderKey, placeOf, readTimeValue } from '@tracker/domain'
import { onePage, type Page } from './page.ts'

/** A position in a list of what reports say: after one report and, if `report` is given, so many entries of that next one. */
export interface WithinHistory {
  readonly after?: OrderKey | undefined
  readonly report?: string
  readonly skip?: number
}

/** How many items of history one request scans for rare ones. */
const [pageSize, mostPages] = [200, 5]

/**
 * A page of what reports say, in order of occurrence: the entries of each item of history. A page may hold fewer
 * entries than its limit although more follow, since one request looks through a bounded number of items.
 */
export async function withinHistory<T>(
  read: (after: OrderKey | undefined, limit: number) => Promise<Page<HistoryItem, OrderKey>>,
  entriesOf: (item: HistoryItem) => readonly T[],
  start: WithinHistory,
  limit: number,
): Promise<Page<T, WithinHistory>> {
  const found: { readonly entry: T; readonly at: WithinHistory }[] = []
  let { after } = start
  for (let pages = 1; ; pages++) {
    const { items, next } = await read(after, pageSize)
    for (const item of items) {
      const entries = entriesOf(item)
      if (entries.length === 0) continue
      const whole = { after: placeOfReport(item) }
      const listed = entries.map((entry, index) => ({
        entry,
        at: index === entries.length - 1 ? whole : { after, report: item.report ?? '', skip: index + 1 },
      }))
      found.push(...listed.slice(item.report === start.report ? start.skip : 0))
      ;({ after } = whole)
    }
    const shown = onePage(found, limit)
    const shortened = shown.length < found.length
    if (shortened || next === null || pages === mostPages) {
      const last = shortened ? (shown.at(-1)?.at ?? start) : next === null ? null : { after: next }
      return { items: shown.map(({ entry }) => entry), next: last }
    }
    after = next
  }
}

/** Computes the place of a report's item from its content. */
function placeOfReport({ occurred, confirms, revision }: HistoryItem): OrderKey {
  const confirming = confirms === undefined ? {} : { confirms }
  return placeOf({ occurred: readTimeValue(occurred), ...confirming }, revision ?? 0)
}
