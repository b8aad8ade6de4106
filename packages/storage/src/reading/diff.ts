import { diffStatuses, type Instant, type Status, type StatusDiff } from '@tracker/domain'
import { requireDefinition } from '../heads/load.ts'
import { answeringHead, type ReadContext } from './known-head.ts'
import { revision } from './ledger.ts'
import { statusAt } from './status.ts'
import { versionsBetween } from './versions-between.ts'

/** An end of a comparison: a revision by number, or a moment at which something was known. */
export type End = { readonly revision: number } | { readonly instant: Instant }

/** The changes between two ends, with the moment of knowledge that each end stands for. */
export interface Comparison extends StatusDiff {
  readonly from: string
  readonly to: string
}

/** Compares the knowledge of a scenario at two ends; `to` may be the present. Throws `not-found`. */
export async function diff(
  context: ReadContext,
  scenario: string,
  from: End,
  to: End | undefined,
  now: Instant,
): Promise<Comparison> {
  const momentOf = async (end: End | undefined): Promise<Instant> => {
    if (end === undefined) return (await answeringHead(context, scenario, {}, now)).knownAt
    if ('instant' in end) return end.instant
    return Date.parse((await revision(context.table, scenario, end.revision)).recorded)
  }
  const knownAt = async (end: End | undefined): Promise<Status> =>
    statusAt(context, scenario, { knownAt: await momentOf(end) }, now)
  const [before, after] = await Promise.all([knownAt(from), knownAt(to)])
  const compared = await versionsBetween(
    { definition: async (id, version) => requireDefinition(context, id, version) },
    before,
    after,
  )
  return { from: before.knownAt, to: after.knownAt, ...diffStatuses(before, after, compared) }
}
