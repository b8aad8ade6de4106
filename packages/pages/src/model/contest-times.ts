import type { HistoryItem } from '@tracker/domain'
import type { LedgerNews } from './ledger-news.ts'

/** When reports were last recorded as contested or no longer contested, by their ids (RFC 3339). */
export type ContestTimes = ReadonlyMap<HistoryItem['report'], string>

/**
 * Gathers them from the reports that contest or settle, among items and the news. A report that is corrected or
 * retracted may no longer do so, which counts as well.
 */
export function contestTimes(
  items: readonly Pick<HistoryItem, 'amendments' | 'disputes' | 'recorded' | 'settles'>[],
  { revisions }: Pick<LedgerNews, 'revisions'>,
): ContestTimes {
  const times = new Map<HistoryItem['report'], string>()
  const take = (
    { disputes, settles }: Pick<HistoryItem, 'disputes' | 'settles'>,
    recorded: string | null,
  ) => {
    for (const report of [disputes, settles]) {
      if (report === undefined || recorded === null) continue
      const known = times.get(report)
      if (known === undefined || Date.parse(recorded) > Date.parse(known)) times.set(report, recorded)
    }
  }
  for (const item of items)
    for (const recorded of [item.recorded, ...(item.amendments ?? []).map((one) => one.recorded)])
      take(item, recorded)
  for (const { entry, recorded } of revisions.values())
    if (entry.kind === 'report' || entry.kind === 'correction') take(entry.content, recorded)
  return times
}
