import { type HistoryItem, type OrderKey, placeOf, readTimeValue } from '@tracker/domain'
import { onePage, type Page } from '../items/page.ts'

/**
 * A place in a list of reports' entries: after one report and, if `report` is given, after some entries of that next
 * one.
 */
export interface WithinHistory {
  readonly after?: OrderKey | undefined
  readonly report?: string
  readonly skip?: number
}

/** The items of history in one read, and the most items and entries that one request scans for rare ones. */
const [pageSize, mostItems, mostEntries] = [200, 1_000, 1_000]

/** How a list reads an item of history: its entries, and the filter on them. */
interface Listing<T> {
  readonly entriesOf: (item: HistoryItem) => readonly T[]
  readonly has?: (entry: T, place: OrderKey) => Promise<boolean>
}

/**
 * Returns a page of reports' entries in order of occurrence. A page may have fewer than its limit although more follow,
 * since one request scans a bounded number of items.
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
  // Entries may be many or rare, so that each look is larger than the one before.
  let size = Math.min(pageSize, 4 * (limit + 1))
  for (let itemsSeen = size; ; itemsSeen += size) {
    const { items, next } = await read(after, size)
    size = Math.min(pageSize, 4 * size)
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
