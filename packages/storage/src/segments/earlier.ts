import { type Head, momentOf, type OrderKey, orderOf, type Revision, versionInput } from '@tracker/domain'
import type { StoredSegments } from '../items/contents.ts'
import { revisions } from '../heads/load.ts'
import type { Growth } from './growth.ts'
import type { StretchContext } from './stretches.ts'

/**
 * Returns the whole ledger if the last stretch cannot stay, because every report before it was retracted, or the new
 * entry has its place before it. Every stretch from there on then changes.
 */
export async function ledgerIfEarlier(
  { table }: StretchContext,
  { head, segments }: { readonly head: Head; readonly segments: StoredSegments },
  growth: Pick<Growth, 'decision' | 'revision' | 'governing' | 'next'>,
): Promise<readonly Revision[] | undefined> {
  const earlier = isBehind(growth.next, segments) || placesOf(growth).some((place) => place <= segments.from)
  return earlier ? revisions(table, head.scenario, 1, head.revision) : undefined
}

function isBehind({ snapshot: { last, clock } }: Head, { from }: StoredSegments): boolean {
  return (momentOf(from) ?? clock) > Math.max(momentOf(last) ?? clock, clock)
}

/** The places of the items that a write appends. */
function placesOf({
  decision: { rewritten, history },
  revision: { entry },
  governing,
}: Parameters<typeof ledgerIfEarlier>[2]): readonly OrderKey[] {
  if (rewritten) return []
  if (entry.kind === 'definition') return [orderOf(versionInput(governing))]
  if (entry.kind !== 'report') return []
  return [...history].flatMap(([place, item]) => (item?.report === entry.report ? [place] : []))
}
