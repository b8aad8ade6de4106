import type { HistoryItem, Instant, TimeValueJson, Revision, Status } from '@tracker/domain'
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
  readonly occurred: TimeValueJson
  /** What it asked a reviewer for. */
  readonly asked: Pick<HistoryItem, 'proposals' | 'joins'>
  /** When it was recorded or amended (RFC 3339); undefined on the page of a past moment. */
  readonly recorded?: string
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
  const news = newsIn(recent)
  const reports = reportsById(chronicle)
  const told = news.slice(0, most).map(async (one) => {
    // The report may be too old for the chronicle.
    const { headline, occurred, ...item } = reports.get(one.report) ?? (await report(scenario, one.report))
    return { ...one, headline, occurred, asked: askedBy(item) }
  })
  return {
    shown: news.length > 0 || seen ? await Promise.all(told) : lastRecorded(chronicle),
    count: news.length,
    more: first > (seen?.revision ?? 0) && recent.length === read.length,
    after,
  }
}

type RecordedNews = News & Required<Pick<News, 'recorded'>>

function lastRecorded({ items }: Pick<Chronicle, 'items'>): readonly News[] {
  const all = items.flatMap(latestOf)
  return all.toSorted((a, b) => Date.parse(b.recorded) - Date.parse(a.recorded)).slice(0, 1)
}

function latestOf(item: ChronicleItem): readonly RecordedNews[] {
  const { report, headline, occurred, recorded, amendments = [] } = item
  if (report === null || recorded === null) return []
  const last = amendments.at(-1)
  const kind = last?.kind ?? 'filed'
  return [{ report, headline, occurred, asked: askedBy(item), kind, recorded: last?.recorded ?? recorded }]
}

function askedBy({ proposals, joins }: News['asked']): News['asked'] {
  return { proposals, ...(joins && { joins }) }
}

function happenedSince({ items, complete }: Chronicle, since: Instant): FreshNews {
  const all = items.filter(({ status }) => status === 'standing' || status === 'corrected')
  const news = all.flatMap(({ report, headline, occurred, ...item }): readonly News[] =>
    report === null ? [] : [{ report, headline, kind: 'filed', occurred, asked: askedBy(item) }],
  )
  const recent = news.filter(({ occurred }) => Date.parse(occurred.earliest) >= since)
  return {
    shown: recent.length > 0 ? recent.toReversed().slice(0, most) : news.slice(-1),
    count: recent.length,
    more: !complete && recent.length === news.length,
    after: undefined,
  }
}

type LedgerEntryNews = Omit<RecordedNews, 'asked' | 'headline' | 'occurred'>

const kinds = { report: 'filed', correction: 'correction', retraction: 'retraction' } as const

function newsIn(revisions: readonly Revision[]): readonly LedgerEntryNews[] {
  const news = new Map<string, LedgerEntryNews>()
  for (const { entry, recorded } of revisions) {
    if (entry.kind !== 'report' && entry.kind !== 'correction' && entry.kind !== 'retraction') continue
    const { kind, report } = entry
    news.delete(report)
    news.set(report, { report, kind: kinds[kind], recorded })
  }
  return [...news.values()].toReversed()
}
