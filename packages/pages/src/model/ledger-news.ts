import type { Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { type Turns, turnsOf } from './turns.ts'

/** How a proposal was decided; the revision has the author. */
export interface ProposalDecision {
  /** RFC 3339. */
  readonly recorded: string
  /** Why it was dismissed; undefined if a report confirmed it. */
  readonly dismissed?: string
}

/** The news in the newest revisions of a ledger, which complements the timeline in its order of occurrence. */
export interface LedgerNews extends Turns {
  /** By number, in order. */
  readonly revisions: ReadonlyMap<number, Revision>
  /** The reports that they filed, corrected, retracted or redacted, the last one first. */
  readonly reports: ReadonlySet<string>
  /** Decisions by the proposal's id. */
  readonly decisions: ReadonlyMap<string, ProposalDecision>
}

/** Reads the news of so many newest revisions, in the order of recording. */
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
  // A report that was retracted or corrected since no longer confirms what it did.
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
