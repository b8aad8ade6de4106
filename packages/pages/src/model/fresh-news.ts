import type { Instant, TimeValueJson, Revision, Status } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { yesterday } from '../text/time/day-of.ts'
import type { Chronicle, ChronicleItem } from './chronicle.ts'
import { reportsById } from './glance.ts'
import type { Moments } from './paths.ts'

/** A report as news: filed, or amended since. */
export interface News {
  readonly report: string
  readonly headline: string
  readonly kind: 'filed' | 'correction' | 'retraction'
  /** When it was recorded (RFC 3339) or, on the page of a past moment, when it happened. */
  readonly time: string | TimeValueJson
}

/** The news for a reader at the moments shown. */
export interface FreshNews {
  /** The newest of it, the last first; without any, the last report, unless the reader has seen it. */
  readonly shown: readonly News[]
  readonly count: number
  /** Whether there is more than was counted. */
  readonly more: boolean
  /** The revision after which all is new; undefined if the news is what happened by a past moment. */
  readonly after: number | undefined
}

/** A revision that a reader has seen, and when it was recorded (RFC 3339). */
export interface SeenRevision {
  readonly revision: number
  readonly recorded: string
}

/** The number of news that are shown. */
const most = 3

/** The number of newest revisions in which news is counted. */
const counted = 200

interface NewsQuery {
  readonly moments: Moments
  readonly now: Instant
  readonly seen?: SeenRevision | undefined
}

/**
 * Returns the news since the revision that a reader has seen or since yesterday, by the order of recording: a report
 * may be new that happened long ago. As of a past moment, it is what had happened since the day before.
 */
export async function freshNews(
  { changes, report }: Pick<Scenarios, 'changes' | 'report'>,
  { scenario, revision }: Pick<Status, 'scenario' | 'revision'>,
  chronicle: Chronicle,
  { moments: { asOf, knownAt }, now, seen }: NewsQuery,
): Promise<FreshNews> {
  const known = knownAt ?? now
  if (asOf !== undefined && asOf <= known) return happenedSince(chronicle, yesterday(asOf))
  const first = Math.max(seen?.revision ?? 0, revision - counted)
  const read: Revision[] = []
  // A page of large revisions is short: the newest are on the next.
  for (let after: number | null = first; after !== null && after < revision;) {
    const { items, next }: Awaited<ReturnType<typeof changes>> = await changes(
      scenario,
      after,
      revision - after,
    )
    read.push(...items)
    after = next
  }
  const recent = read.filter((one) => seen !== undefined || Date.parse(one.recorded) >= yesterday(known))
  const after = seen?.revision ?? (recent[0]?.revision ?? revision + 1) - 1
  const news = newsIn(recent, reportsById(chronicle))
  // A retraction has no headline of its own, and its report may be too old for the chronicle.
  const headlined = news.slice(0, most).map(async ({ headline, ...one }) => ({
    ...one,
    headline: headline ?? (await report(scenario, one.report)).headline,
  }))
  return {
    shown: news.length > 0 || seen ? await Promise.all(headlined) : lastRecorded(chronicle),
    count: news.length,
    more: first > (seen?.revision ?? 0) && recent.length === read.length,
    after,
  }
}

function lastRecorded({ items }: Pick<Chronicle, 'items'>): readonly News[] {
  const all = items.flatMap(latestOf)
  return all.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time)).slice(0, 1)
}

function latestOf(item: ChronicleItem): readonly (News & { readonly time: string })[] {
  const { report, headline, recorded, amendments = [] } = item
  if (report === null || recorded === null) return []
  const last = amendments.at(-1)
  return [{ report, headline, kind: last?.kind ?? 'filed', time: last?.recorded ?? recorded }]
}

type HappenedNews = News & { readonly time: TimeValueJson }

function happenedSince({ items, complete }: Chronicle, since: Instant): FreshNews {
  const all = items.filter(({ status }) => status === 'standing' || status === 'corrected')
  const news = all.flatMap(({ report, headline, occurred }): readonly HappenedNews[] =>
    report === null ? [] : [{ report, headline, kind: 'filed', time: occurred }],
  )
  const recent = news.filter(({ time }) => Date.parse(time.earliest) >= since)
  return {
    shown: recent.length > 0 ? recent.toReversed().slice(0, most) : news.slice(-1),
    count: recent.length,
    more: !complete && recent.length === news.length,
    after: undefined,
  }
}

type LedgerEntryNews = Omit<News, 'headline'> & { readonly headline: string | undefined }

const kinds = { report: 'filed', correction: 'correction', retraction: 'retraction' } as const

function newsIn(
  revisions: readonly Revision[],
  reports: ReadonlyMap<string, ChronicleItem>,
): readonly LedgerEntryNews[] {
  const news = new Map<string, LedgerEntryNews>()
  for (const { entry, recorded } of revisions) {
    if (entry.kind !== 'report' && entry.kind !== 'correction' && entry.kind !== 'retraction') continue
    const { kind, report } = entry
    const written = 'content' in entry ? entry.content.headline : news.get(report)?.headline
    const headline = reports.get(report)?.headline ?? written
    news.delete(report)
    news.set(report, { report, headline, kind: kinds[kind], time: recorded })
  }
  return [...news.values()].toReversed()
}
