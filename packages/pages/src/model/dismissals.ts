import type { HistoryItem, Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'

/** A reviewer's decision against a proposal. */
export interface Dismissal {
  readonly revision: number
  /** RFC 3339. */
  readonly recorded: string
  readonly reason: string
}

/** The number of revisions after a proposal among which its decision is looked for. */
const searched = 200

/** The most reads for a page, whatever it shows. */
const mostReads = 8

type Waited = Pick<HistoryItem, 'revision' | 'proposals' | 'joins'>

/** Returns the ids of the proposals that an item opened or joined. */
export function proposalsBehind({
  proposals,
  joins = {},
}: Pick<Waited, 'proposals' | 'joins'>): readonly string[] {
  return [...new Set([...proposals.map(({ id }) => id), ...Object.values(joins)])]
}

/**
 * Returns the dismissals, by proposal, of what the items asked for: no read if nothing that they asked for was decided,
 * and a bounded number of them however long the ledger is. A decision that came more than 200 revisions later is not
 * found.
 */
export async function dismissalsOf(
  { changes }: Pick<Scenarios, 'changes'>,
  { scenario, revision }: { readonly scenario: string; readonly revision: number },
  items: readonly Waited[],
  isOpen: (proposal: string) => boolean,
): Promise<ReadonlyMap<string, Dismissal>> {
  const decided = new Set<string>()
  const dismissals = new Map<string, Dismissal>()
  const take = ({ entry, revision: number, recorded }: Revision) => {
    if (entry.kind === 'dismissal') {
      decided.add(entry.proposal)
      dismissals.set(entry.proposal, { revision: number, recorded, reason: entry.reason })
    } else if (entry.kind === 'report' || entry.kind === 'correction') {
      if (entry.content.confirms !== undefined) decided.add(entry.content.confirms)
    }
  }
  const closed = items.flatMap((item) => {
    const ids = proposalsBehind(item).filter((id) => !isOpen(id))
    return item.revision === null || ids.length === 0 ? [] : [{ after: item.revision, ids }]
  })
  // The newest items first: they are the news.
  const newest = closed.toSorted((a, b) => b.after - a.after)
  let reads = 0
  for (const { after, ids } of newest) {
    if (after >= revision || reads === mostReads || ids.every((id) => decided.has(id))) continue
    reads += 1
    const { items: read } = await changes(scenario, after, Math.min(searched, revision - after))
    for (const one of read) take(one)
  }
  return dismissals
}
