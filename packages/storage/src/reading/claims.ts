import {
  type Claim,
  claimsIn,
  type ClaimStatus,
  type Instant,
  type OrderKey,
  type Verification,
  windowOf,
} from '@tracker/domain'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { answeringHead, knownHead, type Moments, type ReadContext } from './known-head.ts'
import type { Page } from '../items/page.ts'
import { leanedOnAt } from '../segments/look-back.ts'
import { itemOf } from './status.ts'
import { tellings } from '../items/statements.ts'
import { timeline } from './timeline.ts'
import { type WithinHistory, withinHistory } from './within-history.ts'

/** The filter of a list of claims: by track, speaker, verification or the answered claim, after a place. */
export interface ClaimSpan extends Moments {
  readonly track?: string
  readonly speaker?: string
  readonly verification?: Verification
  readonly answers?: string
  readonly after?: WithinHistory
  readonly limit: number
}

/**
 * Lists every claim once, in its newest wording and in order of occurrence. With `asOf` or `knownAt`, lists the claims
 * that counted then.
 */
export async function claims(
  context: ReadContext,
  scenario: string,
  { track, speaker, verification, answers, after: start = {}, limit, ...moments }: ClaimSpan,
  now: Instant,
): Promise<Page<ClaimStatus, WithinHistory>> {
  const asked = (claim: ClaimStatus) =>
    (track === undefined || claim.track === track) &&
    (speaker === undefined || claim.speaker === speaker) &&
    (verification === undefined || claim.verification === verification) &&
    (answers === undefined || claim.answers === answers)
  const { knownAt } = moments
  const known =
    knownAt === undefined ? undefined : (await knownHead(context, scenario, knownAt)).head.revision
  const standing = { context, scenario, known, counts: counting(context, scenario, moments, now) }
  return withinHistory(
    (after, most) =>
      timeline(
        context,
        scenario,
        { ...moments, limit: most, ...(after === undefined ? {} : { after }) },
        now,
      ),
    {
      entriesOf: (item) => claimsIn(item).filter(asked),
      has: async (claim, place) => !(await toldLater(standing, claim, place)),
    },
    start,
    limit,
  )
}

interface ClaimQuestion {
  readonly context: ReadContext
  readonly scenario: string
  /** The newest revision that is known; undefined if all are. */
  readonly known: number | undefined
  /** Whether the report at a place counts at the requested moment. */
  readonly counts: (place: OrderKey) => Promise<boolean>
}

/** A report counts once its window has ended, or earlier if another one that counts depends on it. */
function counting(
  context: ReadContext,
  scenario: string,
  moments: Moments,
  now: Instant,
): ClaimQuestion['counts'] {
  const until = moments.asOf ?? moments.knownAt
  if (until === undefined) return () => Promise.resolve(true)
  let leaned: Promise<ReadonlySet<OrderKey>> | undefined
  const look = async () => {
    const { head, stored } = await answeringHead(context, scenario, moments, now)
    return leanedOnAt(context, head, stored.segments, until)
  }
  return async (place) => {
    const { earliest, latest } = windowOf(place)
    return latest <= until || (earliest <= until && (await (leaned ??= look())).has(place))
  }
}

/** Whether a report that counts repeats the claim, at a later place. */
async function toldLater(
  standing: ClaimQuestion,
  { id }: Pick<Claim, 'id'>,
  place: OrderKey,
): Promise<boolean> {
  const { context, scenario, known, counts } = standing
  for await (const { report, revision, place: at } of tellings(context.table, scenario, id)) {
    if (at <= place || (known !== undefined && revision > known)) continue
    if (!(await counts(at))) continue
    const words =
      known === undefined ? await present(standing, report) : await wordsBy(standing, report, known)
    if (words === revision) return true
  }
  return false
}

/** The revision with a report's present wording; undefined if it was retracted. */
async function present({ context, scenario }: ClaimQuestion, report: string): Promise<number | undefined> {
  const pointer = await context.table.get(keys.report(scenario, report))
  if (!pointer) return undefined
  const { worded, retracted } = upcast('report', pointer)
  return retracted ? undefined : worded
}

/** The revision with a report's wording at the time, computed from its later amendments. */
async function wordsBy(
  { context, scenario }: ClaimQuestion,
  report: string,
  known: number,
): Promise<number | undefined> {
  const [found] = await itemOf(context, scenario, report)
  if (!found) return undefined
  const { revision, amendments = [] } = found[1]
  const by = amendments.filter((one) => one.revision <= known)
  if (by.some(({ kind }) => kind === 'retraction')) return undefined
  return by.at(-1)?.revision ?? revision ?? undefined
}
