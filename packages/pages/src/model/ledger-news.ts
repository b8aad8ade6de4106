import type { Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { type Turns, turnsOf } from './turns.ts'

/** How a proposal was decided: by whom is in the revision. */
export interface ProposalDecision {
  /** RFC 3339. */
  readonly recorded: string
  /** Why it was dismissed; undefined where a report confirmed it. */
  readonly dismissed?: string
}

/** What the newest revisions of a ledger tell beside the timeline, whose order is that of occurrence. */
export interface LedgerNews extends Turns {
  /** By number, in order. */
  readonly revisions: ReadonlyMap<number, Revision>
  /** The reports that they filed, corrected or retracted, the one of which they tell last first. */
  readonly reports: ReadonlySet<string>
  /** Decisions by the proposal's id. */
  readonly decisions: ReadonlyMap<string, ProposalDecision>
}

/** What so many of the newest revisions tell, in the order in which they were recorded. */
export async function ledgerNews(
  { changes }: Pick<Scenarios, 'changes'>,
  scenario: string,
  newest: number,
  count: number,
): Promise<LedgerNews> {
  const revisions: Revision[] = []
  // A page of large revisions is short: the newest are on the next.
  for (let after: number | null = Math.max(0, newest - count); after !== null;) {
    const { items, next }: Awaited<ReturnType<Scenarios['changes']>> = await changes(scenario, after, count)
    revisions.push(...items)
    after = next
  }
  return newsOf(revisions)
}

function newsOf(revisions: readonly Revision[]): LedgerNews {
  // A report that was retracted since, or corrected, confirms what it did no more.
  const lastOf = new Map(
    revisions.flatMap((one) => ('report' in one.entry ? [[one.entry.report, one] as const] : [])),
  )
  return {
    revisions: new Map(revisions.map((one) => [one.revision, one])),
    reports: new Set(
      revisions.toReversed().flatMap(({ entry }) => ('report' in entry ? [entry.report] : [])),
    ),
    decisions: new Map([...revisions.flatMap(dismissals), ...[...lastOf.values()].flatMap(confirmations)]),
    ...turnsOf(revisions),
  }
}

function dismissals({ entry, recorded }: Revision): [string, ProposalDecision][] {
  return entry.kind === 'dismissal' ? [[entry.proposal, { recorded, dismissed: entry.reason }]] : []
}

function confirmations({ entry, recorded }: Revision): [string, ProposalDecision][] {
  const { confirms } = entry.kind === 'report' || entry.kind === 'correction' ? entry.content : {}
  return confirms === undefined ? [] : [[confirms, { recorded }]]
}
