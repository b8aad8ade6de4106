import { type ProposalJson, proposalJson, type TransitionJson, transitionJson } from '../ledger/json.ts'
import type { Effects } from '../ledger/revision.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Placed } from '../timeline/step.ts'

/** The state of every track. */
export function statesOf({ tracks }: Snapshot): Effects['states'] {
  return Object.fromEntries(Object.entries(tracks).map(([id, { state }]) => [id, state]))
}

/** The transitions and proposals of steps that facts set off. */
export function effectsOfFacts(steps: readonly Placed[]): {
  transitions: readonly TransitionJson[]
  proposals: readonly ProposalJson[]
} {
  const own = steps.flatMap(({ step, origin }) => (origin === 'fact' ? [step] : []))
  return {
    transitions: own.flatMap(({ transitions }) => transitions.map(transitionJson)),
    proposals: own.flatMap(({ opened }) => opened.map(proposalJson)),
  }
}
