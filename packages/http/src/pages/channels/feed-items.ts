import type { HistoryItem } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { byUpdate, isTold } from './entry.ts'
import type { LedgerNews } from './ledger-news.ts'

/** Which items a feed holds: at most `count`, of one track where `track` names it. */
export interface FeedExtent {
  readonly count: number
  readonly track: string | undefined
}

/**
 * The items of a feed: of the newest by occurrence and the reports in the news, however long ago what they tell was,
 * those of which something was said last. One page of the timeline, and at most one read for each report in the news.
 */
export async function feedItems(
  { history, report }: Pick<Scenarios, 'history' | 'report'>,
  scenario: string,
  news: LedgerNews,
  { count, track }: FeedExtent,
): Promise<readonly HistoryItem[]> {
  const span: Parameters<typeof history>[1] = {
    limit: count,
    descending: true,
    without: 'review',
    ...(track === undefined ? {} : { track }),
  }
  const { items } = await history(scenario, span)
  const had = new Set(items.map((item) => item.report))
  const others = [...news.reports].filter((id) => !had.has(id))
  const read = await Promise.all(others.map((id) => report(scenario, id)))
  return [...items, ...read]
    .filter((item) => isTold(item, track))
    .toSorted(byUpdate(news))
    .slice(0, count)
}
