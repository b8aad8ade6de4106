import type { Proposal } from './snapshot.ts'

/** The revision of the report that opened a proposal; undefined if the clock or a rule did. */
function filedIn({ cause }: Proposal): number | undefined {
  return 'revision' in cause ? cause.revision : undefined
}

/**
 * The order of open proposals: by when their event occurred, then as it was filed, those of the clock and of rules
 * last, then by id. It follows from the proposals alone, so that a late one can be put among others.
 */
function compared(a: Proposal, b: Proposal): number {
  const [one, other] = [filedIn(a), filedIn(b)]
  return (
    a.occurred.earliest - b.occurred.earliest ||
    a.occurred.latest - b.occurred.latest ||
    (one ?? Number.MAX_SAFE_INTEGER) - (other ?? Number.MAX_SAFE_INTEGER) ||
    (a.id < b.id ? -1 : 1)
  )
}

export function inOrder(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.toSorted(compared)
}

/**
 * Returns the proposals in order with each of these in the place of its id, and without the ids of which there is none.
 */
export function withProposals(
  proposals: readonly Proposal[],
  changed: ReadonlyMap<string, Proposal | undefined>,
): readonly Proposal[] {
  const others = proposals.filter(({ id }) => !changed.has(id))
  return inOrder([...others, ...[...changed.values()].filter((one) => one !== undefined)])
}
