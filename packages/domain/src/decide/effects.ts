import { type ProposalJson, proposalJson, type TransitionJson, transitionJson } from '../ledger/json.ts'
import type { Effects, Pending } from '../ledger/revision.ts'
import type { Id } from '../schema/id-record.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { Placed } from '../timeline/step.ts'

/** Returns the recorded state of every track, without clock transitions that wait for a check. */
export function statesOf({ tracks }: Snapshot, pending: readonly Pending[]): Effects['states'] {
  const waiting = new Map(pending.map((one) => [one.place, one]))
  return Object.fromEntries(
    Object.entries(tracks).map(([id, { state, enteredAt }]) => [id, recorded(state, enteredAt, waiting)]),
  )
}

function recorded(state: Id, enteredAt: OrderKey, waiting: ReadonlyMap<OrderKey, Pending>): Id {
  const { transitions = [], leaves } = waiting.get(enteredAt) ?? {}
  const [entry] = transitions
  return entry && leaves !== undefined ? recorded(entry.from, leaves, waiting) : state
}

/** Returns the transitions and proposals of those steps that follow from inputs. */
export function effectsOfInputs(steps: readonly Placed[]): {
  transitions: readonly TransitionJson[]
  proposals: readonly ProposalJson[]
} {
  const own = steps.flatMap(({ step, origin }) => (origin === 'input' ? [step] : []))
  return {
    transitions: own.flatMap(({ transitions }) => transitions.map(transitionJson)),
    proposals: own.flatMap(({ opened }) => opened.map(proposalJson)),
  }
}
