import { type HistoryItem, type OrderKey, placeOf, readTimeValue } from '@tracker/domain'
import { onePage, type Page } from '../items/page.ts'

/** A position in a list of what reports say: after one report and, if `report` is given, so many entries of that next one. */
export interface WithinHistory {
  readonly after?: OrderKey | undefined
  readonly report?: string
  readonly skip?: number
}

/** How many items of history, and how many entries of them, one request scans for rare ones. */
const [pageSize, mostItems, mostEntries] = [200, 1_000, 1_000]

/** How a list reads an item of history: its entries, and which of them the list has. */
interface Listing<T> {
  readonly entriesOf: (item: HistoryItem) => readonly T[]
  readonly has?: (entry: T, place: OrderKey) => Promise<boolean>
}

/**
 * A page of what reports say, in order of occurrence: the entries of each item of history. A page may hold fewer
 * entries than its limit although more follow, since one request looks through a bounded number of items.
 */
export async function withinHistory<T>(
  read: (after: OrderKey | undefined, limit: number) => Promise<Page<HistoryItem, OrderKey>>,
  { entriesOf, has = () => Promise.resolve(true) }: Listing<T>,
  start: WithinHistory,
  limit: number,
): Promise<Page<T, WithinHistory>> {
  const found: { readonly entry: T; readonly at: WithinHistory }[] = []
  let { after } = start
  let entriesSeen = 0
  for (let itemsSeen = pageSize; ; itemsSeen += pageSize) {
    const { items, next } = await read(after, pageSize)
    for (const item of items) {
      const entries = entriesOf(item)
      if (entries.length === 0) continue
      const place = placeOfReport(item)
      const had = await Promise.all(entries.map((entry) => has(entry, place)))
      const listed = entries.flatMap((entry, index) => {
        if (!had[index] || (item.report === start.report && index < (start.skip ?? 0))) return []
        const at =
          index === entries.length - 1
            ? { after: place }
            : { after, report: item.report ?? '', skip: index + 1 }
        return [{ entry, at }]
      })
      found.push(...listed)
      after = place
      entriesSeen += entries.length
      if (found.length > limit || entriesSeen > mostEntries) break
    }
    const shown = onePage(found, limit)
    if (shown.length < found.length) return page(shown, shown.at(-1)?.at ?? start)
    if (entriesSeen > mostEntries) return page(shown, { after })
    if (next === null || itemsSeen >= mostItems) return page(shown, next === null ? null : { after: next })
    after = next
  }
}

function page<T>(
  shown: readonly { readonly entry: T }[],
  next: WithinHistory | null,
): Page<T, WithinHistory> {
  return { items: shown.map(({ entry }) => entry), next }
}

/** Computes the place of a report's item from its content. */
function placeOfReport({ occurred, confirms, revision }: HistoryItem): OrderKey {
  const confirming = confirms === undefined ? {} : { confirms }
  return placeOf({ occurred: readTimeValue(occurred), ...confirming }, revision ?? 0)
}
