import {
  becauseOf,
  DomainError,
  type DefinitionVersion,
  headAnswers,
  historyAsOf,
  type HistoryItem,
  type Instant,
  instantText,
  type Link,
  lookup,
  reportsBehind,
  type Status,
  statusAsOf,
  statusOf,
  type TrackStatus,
  replay,
  versionsOf,
} from '@tracker/domain'
import type { Table } from '../table.ts'
import type { StoredHead, StoredMoment } from './contents.ts'
import { upcast } from './form.ts'
import { keys, partition } from './keys.ts'
import { type definitions, definitionVersionOf, historyUpTo, requireHead } from './load.ts'
import { serialised } from './prepare-write.ts'

export interface ReadContext {
  readonly table: Table
  readonly definition: ReturnType<typeof definitions>
}

/** The moments asked about; neither means now. */
export interface Moments {
  readonly asOf?: Instant
  readonly knownAt?: Instant
}

/** A head as it stands now: the stored one, or, where the clock has moved on since, one told anew. */
export async function followedHead(
  { definition }: ReadContext,
  stored: StoredHead,
  now: Instant,
): Promise<StoredHead> {
  if (stored.until === undefined || now < stored.until) return stored
  return serialised(stored.head, await definitionVersionOf(definition, stored.head), now)
}

/** The current status, serialised: one read, whatever the length of the history. */
export async function currentStatus(
  context: ReadContext,
  scenario: string,
  now: Instant,
): Promise<StoredHead> {
  return followedHead(context, await requireHead(context.table, scenario), now)
}

/** What was known at a moment; throws `not-found` for one before the scenario's first revision. */
export async function momentAt(
  { table }: ReadContext,
  scenario: string,
  knownAt: Instant,
): Promise<StoredMoment> {
  const [item] = await table.query({
    pk: partition(scenario),
    from: 'K#',
    to: keys.moment(scenario, knownAt).sk,
    descending: true,
    limit: 1,
  })
  if (item) return upcast('moment', item)
  await requireHead(table, scenario)
  throw new DomainError('not-found', `nothing was known of ${scenario} at ${instantText(knownAt)}`, {
    scenario,
  })
}

function followed(moment: StoredMoment, governing: DefinitionVersion, at: Instant, knownAt: Instant): Status {
  const versions = versionsOf(governing)
  const { snapshot } = replay(moment.snapshot, [], versions, at)
  const { scenario, revision, stamps } = moment
  return statusOf(snapshot, versions, { scenario, revision, asOf: at, knownAt, stamps })
}

/**
 * The status on two axes: what was so at `asOf`, by what was known at `knownAt`. As known at a moment costs at most two
 * reads; a look further back than the newest occurrence reads the ledger once.
 */
export async function statusAt(
  context: ReadContext,
  scenario: string,
  asked: Moments,
  now: Instant,
): Promise<Status> {
  const { asOf, knownAt } = asked
  if (asOf === undefined && knownAt === undefined) {
    return JSON.parse((await currentStatus(context, scenario, now)).body) as Status
  }
  const moment: StoredMoment =
    knownAt === undefined
      ? (await requireHead(context.table, scenario)).head
      : await momentAt(context, scenario, knownAt)
  const known = knownAt ?? Math.max(now, moment.recorded)
  const at = asOf ?? known
  if (headAnswers(moment, at))
    return followed(moment, await definitionVersionOf(context.definition, moment), at, known)
  return statusAsOf(await historyUpTo(context.table, scenario, moment.revision), moment, at, known)
}

/** One track with the chain behind its state. */
export interface TrackAnswer extends TrackStatus {
  readonly scenario: string
  readonly track: string
  readonly revision: number
  readonly definition: number
  readonly asOf: string
  readonly knownAt: string
  readonly because: readonly Link[]
}

async function itemOf(
  { table }: ReadContext,
  scenario: string,
  report: string,
): Promise<readonly [string, HistoryItem][]> {
  const pointer = await table.get(keys.report(scenario, report))
  if (!pointer) return []
  const item = await table.get(keys.timeline(scenario, upcast('report', pointer).place))
  return item ? [[report, upcast('timeline', item)]] : []
}

/** A report as it stands now; throws `not-found`. */
export async function reportOf(context: ReadContext, scenario: string, report: string): Promise<HistoryItem> {
  const [found] = await itemOf(context, scenario, report)
  if (found) return found[1]
  await requireHead(context.table, scenario)
  throw new DomainError('not-found', `there is no report ${report} in ${scenario}`, { scenario, report })
}

/** Reports as they were known at a moment, before later corrections: worked out from one read of the ledger. */
async function itemsKnown(
  { table }: ReadContext,
  scenario: string,
  { revision, asOf, knownAt }: Pick<Status, 'revision' | 'asOf' | 'knownAt'>,
): Promise<readonly (readonly [string, HistoryItem])[]> {
  const history = await historyUpTo(table, scenario, revision)
  const items = historyAsOf(history, Date.parse(asOf), { revision, recorded: Date.parse(knownAt) })
  return items.flatMap(([, item]) => (item.report === null ? [] : [[item.report, item] as const]))
}

/** One track and why it stands where it does; throws `not-found`. */
export async function trackAt(
  context: ReadContext,
  scenario: string,
  track: string,
  asked: Moments,
  now: Instant,
): Promise<TrackAnswer> {
  const answer = await statusAt(context, scenario, asked, now)
  const { tracks, revision, definition, asOf, knownAt } = answer
  const status = lookup(tracks, track)
  if (!status) {
    const known = Object.keys(tracks).join(', ')
    throw new DomainError('not-found', `there is no track ${track} in ${scenario}; its tracks are ${known}`, {
      track,
    })
  }
  const reports = [...new Set(reportsBehind(status.cause))]
  const items =
    asked.knownAt === undefined || reports.length === 0
      ? (await Promise.all(reports.map((report) => itemOf(context, scenario, report)))).flat()
      : await itemsKnown(context, scenario, answer)
  const because = becauseOf(status.cause, definition, new Map(items))
  return { scenario, track, ...status, revision, definition, asOf, knownAt, because }
}
