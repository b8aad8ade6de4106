import type { HistoryItem } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { byUpdate, isTold, type Lefts } from './entry.ts'
import type { LedgerNews } from '../model/ledger-news.ts'
import { type TrackReport, trackReports } from '../model/track-reports.ts'

/** Which items a feed holds: at most `count`, of one track where `track` names it. */
export interface FeedExtent {
  readonly count: number
  readonly track: string | undefined
}

/** What a feed tells: its items, and which of them are of its track no more. */
export interface FeedItems {
  readonly items: readonly HistoryItem[]
  readonly left: Lefts
}

/**
 * The items of a feed: of the newest by occurrence, the reports in the news, however long ago what they tell was, and
 * what the news superseded, those of which something was said last. One page of the timeline, at most one read for each
 * report in the news that concerns it, and a few for those of which that is not known.
 */
export async function feedItems(
  scenarios: Pick<Scenarios, 'history' | 'report' | 'revision'>,
  scenario: string,
  news: LedgerNews,
  { count, track }: FeedExtent,
): Promise<FeedItems> {
  const span: Parameters<Scenarios['history']>[1] = {
    limit: count,
    descending: true,
    without: 'review',
    ...(track === undefined ? {} : { track }),
  }
  const history = await scenarios.history(scenario, span)
  // What no check has recorded yet may still come out otherwise, and a feed takes nothing back without a word.
  const items = history.items.filter(({ revision }) => revision !== null)
  const had = new Set(items.map((item) => item.report))
  const others =
    track === undefined
      ? await allReports(scenarios, scenario, news, had)
      : await trackReports(scenarios, scenario, news, track, had)
  const left: Lefts = new Map(
    others.flatMap(({ item, left: at }) => (at === undefined ? [] : [[item.report, at] as const])),
  )
  const told = [...items, ...news.goneBeside(items), ...others.map(({ item }) => item)]
    .filter((item) => isTold(item, { track, left }))
    .toSorted(byUpdate({ news, left }))
    .slice(0, count)
  return { items: told, left }
}

async function allReports(
  { report }: Pick<Scenarios, 'report'>,
  scenario: string,
  { reports }: LedgerNews,
  had: ReadonlySet<string | null>,
): Promise<readonly TrackReport[]> {
  const others = [...reports].filter((id) => !had.has(id))
  return Promise.all(others.map(async (id) => ({ item: await report(scenario, id) })))
}
