import {
  becauseOf,
  clockUpTo,
  DomainError,
  type Head,
  headAnswers,
  type HistoryItem,
  type Instant,
  type Link,
  lookup,
  reportsBehind,
  type Status,
  statusOf,
  type TrackStatus,
  replay,
  versionsOf,
} from '@tracker/domain'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { answeringHead, knownHead, type Moments, type ReadContext } from './known-head.ts'
import { definitionVersionOf, requireStored } from '../heads/load.ts'
import { statusLookingBack } from '../segments/look-back.ts'
import { reportsKnown } from './reports-known.ts'
import { statementsFor } from '../items/statements.ts'

/** The status of a moment from a head alone. */
async function followed(
  { table, definition }: ReadContext,
  head: Head,
  { asOf, knownAt }: Required<Moments>,
): Promise<Status> {
  const { scenario, revision, stamps, settings } = head
  const [governing, statements] = await Promise.all([
    definitionVersionOf(definition, head),
    statementsFor(table, scenario, head.snapshot),
  ])
  const versions = versionsOf(governing)
  const { snapshot } = replay(head.snapshot, [], versions, clockUpTo(settings, asOf))
  return statusOf(snapshot, versions, { scenario, revision, asOf, knownAt, stamps, settings }, statements)
}

/**
 * Returns the status at `asOf` as known at `knownAt`. For a moment before the newest occurrence, reads the stretches of
 * the timeline about it.
 */
export async function statusAt(
  context: ReadContext,
  scenario: string,
  asked: Moments,
  now: Instant,
): Promise<Status> {
  const { asOf, knownAt } = asked
  if (asOf === undefined && knownAt === undefined) {
    return JSON.parse((await context.current(scenario, now)).body) as Status
  }
  const { head, stored, ...at } = await answeringHead(context, scenario, asked, now)
  if (headAnswers(head, at.asOf)) return followed(context, head, at)
  return statusLookingBack(context, head, stored.segments, at)
}

/** A track with the chain behind its state. */
export interface TrackAnswer extends TrackStatus {
  readonly scenario: string
  readonly track: string
  readonly revision: number
  readonly definition: number
  readonly asOf: string
  readonly knownAt: string
  readonly because: readonly Link[]
}

/** Returns the item of a report in the present timeline, by the report's id; undefined if there is no such report. */
export async function itemOf(
  { table }: Pick<ReadContext, 'table'>,
  scenario: string,
  report: string,
): Promise<readonly [string, HistoryItem][]> {
  const pointer = await table.get(keys.report(scenario, report))
  if (!pointer) return []
  const { place } = upcast('report', pointer)
  for (let seen: string | undefined; ;) {
    const { generation } = await requireStored(table, scenario)
    const item = await table.get(keys.timeline(scenario, generation, place))
    // A correction may have moved the report since, to another generation.
    if (item || seen === generation) return item ? [[report, upcast('timeline', item)]] : []
    seen = generation
  }
}

/** Returns a report's present version. Throws `not-found`. */
export async function reportOf(context: ReadContext, scenario: string, report: string): Promise<HistoryItem> {
  const [found] = await itemOf(context, scenario, report)
  if (found) return found[1]
  await requireStored(context.table, scenario)
  throw new DomainError('not-found', `there is no report ${report} in ${scenario}`, { scenario, report })
}

/** Reports as they were known at a moment, before later corrections. */
async function itemsKnown(
  context: ReadContext,
  scenario: string,
  knownAt: Instant,
  now: readonly HistoryItem[],
): Promise<readonly (readonly [string, HistoryItem])[]> {
  const { head } = await knownHead(context, scenario, knownAt)
  const items = await reportsKnown(context.table, head, now)
  return items.flatMap((item) => (item.report === null ? [] : [[item.report, item] as const]))
}

/** Returns the status of one track; throws `not-found`. */
export function requireTrack(
  { tracks }: Pick<Status, 'tracks'>,
  scenario: string,
  track: string,
): TrackStatus {
  const status = lookup(tracks, track)
  if (status) return status
  const known = Object.keys(tracks).join(', ')
  throw new DomainError('not-found', `there is no track ${track} in ${scenario}; its tracks are ${known}`, {
    track,
  })
}

/** Returns one track and the reasons for its state; throws `not-found`. */
export async function trackAt(
  context: ReadContext,
  scenario: string,
  track: string,
  asked: Moments,
  now: Instant,
): Promise<TrackAnswer> {
  const answer = await statusAt(context, scenario, asked, now)
  const { revision, definition, asOf, knownAt } = answer
  const status = requireTrack(answer, scenario, track)
  const reports = [...new Set(reportsBehind(status.cause))]
  const present = (await Promise.all(reports.map((report) => itemOf(context, scenario, report)))).flat()
  const items =
    asked.knownAt === undefined || present.length === 0
      ? present
      : await itemsKnown(
          context,
          scenario,
          asked.knownAt,
          present.map(([, item]) => item),
        )
  const because = becauseOf(status.cause, definition, new Map(items))
  return { scenario, track, ...status, revision, definition, asOf, knownAt, because }
}
