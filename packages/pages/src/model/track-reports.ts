import { type HistoryItem, type Revision, tracksOf } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import type { LedgerNews } from './ledger-news.ts'

/** A report in the news that concerns followers of a track; `left` is when a correction moved it off the track. */
export interface TrackReport {
  readonly item: HistoryItem
  readonly left?: string
}

type ReportReading = Pick<Scenarios, 'report' | 'revision'>

/** For how many of the newest reports to look up their track, if the news does not have it. */
const most = 10

/** A report as it was written in the news. */
interface ReportWriting {
  readonly kind: Revision['kind']
  readonly revision: number
  readonly recorded: string
  readonly tracks: readonly string[]
}

/**
 * Returns the reports in the news that are or were of a track, without those already `had`: one read for each, none for
 * a report of another track, and at most two for each of a few that the news only corrects or retracts.
 */
export async function trackReports(
  scenarios: ReportReading,
  scenario: string,
  news: LedgerNews,
  track: string,
  had: ReadonlySet<string | null>,
): Promise<readonly TrackReport[]> {
  const writings = writingsOf(news)
  const others = [...news.reports].filter((id) => !had.has(id))
  const told = others.map((id) => ({ id, written: writings.get(id) ?? [] }))
  const known = told.flatMap(({ id, written }) => {
    const left = leftAt(written, track)
    return written.at(-1)?.tracks.includes(track) || left !== undefined ? [{ id, left }] : []
  })
  const sure = new Set(known.map(({ id }) => id))
  const unsure = told.filter(({ id, written }) => !sure.has(id) && written[0]?.kind !== 'report')
  const read = await Promise.all([
    ...known.map(async ({ id, left }) => toldOf(await scenarios.report(scenario, id), left)),
    ...unsure.slice(0, most).map(({ id, written }) => lookUp(scenarios, scenario, id, written[0], track)),
  ])
  return read.filter((one) => one !== undefined)
}

function toldOf(item: HistoryItem, left: string | undefined): TrackReport {
  return left === undefined ? { item } : { item, left }
}

function writingsOf({ revisions }: LedgerNews): ReadonlyMap<string, readonly ReportWriting[]> {
  const writings = new Map<string, readonly ReportWriting[]>()
  for (const { entry, revision, recorded } of revisions.values()) {
    if (entry.kind !== 'report' && entry.kind !== 'correction') continue
    const writing = { kind: entry.kind, revision, recorded, tracks: tracksOf(entry.content) }
    writings.set(entry.report, [...(writings.get(entry.report) ?? []), writing])
  }
  return writings
}

/** When the newest correction moved a report off a track. */
function leftAt(written: readonly ReportWriting[], track: string): string | undefined {
  if (written.at(-1)?.tracks.includes(track)) return undefined
  const before = written.findLastIndex((one) => one.tracks.includes(track))
  return before < 0 ? undefined : written[before + 1]?.recorded
}

/** A stored report; `corrected` is its first correction in the news. */
async function lookUp(
  { report, revision }: ReportReading,
  scenario: string,
  id: string,
  corrected: ReportWriting | undefined,
  track: string,
): Promise<TrackReport | undefined> {
  const item = await report(scenario, id)
  if (tracksOf(item).includes(track)) return { item }
  if (corrected === undefined) return undefined
  const corrections = (item.amendments ?? []).filter(({ kind }) => kind === 'correction')
  const at = corrections.findIndex((one) => one.revision === corrected.revision)
  const former = corrections[at - 1]?.revision ?? item.revision
  const { entry } = await revision(scenario, former ?? corrected.revision)
  const was = entry.kind === 'report' || entry.kind === 'correction' ? tracksOf(entry.content) : []
  return was.includes(track) ? { item, left: corrected.recorded } : undefined
}
