import { type ProposalJson, proposalJson } from '../ledger/json.ts'
import type { Decision } from './decision.ts'

/** The proposals with which a write waits for a person: those that it opens, and those that it joins. */
export function waiting({ effects, entry, snapshot }: Decision): readonly ProposalJson[] {
  const joins = 'joins' in entry ? new Set(Object.values(entry.joins ?? {})) : new Set()
  const opened = new Set(effects.proposals.map(({ id }) => id))
  const joined = snapshot.proposals.filter(({ id }) => joins.has(id) && !opened.has(id))
  return [...effects.proposals, ...joined.map(proposalJson)]
}
