import { type ProposalJson, proposalJson } from '../ledger/json.ts'
import type { Decision } from './decision.ts'

/** Returns the proposals that a write opens or joins, which wait for a person. */
export function waiting({ effects, entry, snapshot }: Decision): readonly ProposalJson[] {
  const joins = 'joins' in entry ? new Set(Object.values(entry.joins ?? {})) : new Set()
  const opened = new Set(effects.proposals.map(({ id }) => id))
  const joined = snapshot.proposals.filter(({ id }) => joins.has(id) && !opened.has(id))
  return [...effects.proposals, ...joined.map(proposalJson)]
}
