import type { HistoryItem } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { byUpdate, isEntry, type Lefts } from './entry.ts'
import { type ContestTimes, contestTimes } from '../model/contest-times.ts'
import type { LedgerNews } from '../model/ledger-news.ts'
import { type TrackReport, trackReports } from '../model/track-reports.ts'

/** The items that a feed holds: at most `count`, of one track if `track` names it. */
export interface FeedExtent {
  readonly count: number
  readonly track: string | undefined
}

/** The content of a feed: its items, and the reports that left its track. */
export interface FeedItems {
  readonly items: readonly HistoryItem[]
  readonly left: Lefts
  readonly contests: ContestTimes
}

/**
 * Returns the items of a feed, those with the latest records among: the newest by occurrence, the reports in the news,
 * whenever they occurred, and the items that the news superseded. Reads one page of the timeline, at most once for each
 * report in the news that concerns it, and a few times for those whose track is not known.
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
  // An effect that no check has recorded may still change, and a feed must not withdraw items silently.
  const items = history.items.filter(({ revision }) => revision !== null)
  const had = new Set(items.map((item) => item.report))
  const others =
    track === undefined
      ? await allReports(scenarios, scenario, news, had)
      : await trackReports(scenarios, scenario, news, track, had)
  const left: Lefts = new Map(
    others.flatMap(({ item, left: at }) => (at === undefined ? [] : [[item.report, at] as const])),
  )
  const all = [...items, ...news.goneBeside(items), ...others.map(({ item }) => item)]
  const contests = contestTimes(all, news)
  const told = all
    .filter((item) => isEntry(item, { track, left }))
    .toSorted(byUpdate({ news, left, contests }))
    .slice(0, count)
  return { items: told, left, contests }
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
