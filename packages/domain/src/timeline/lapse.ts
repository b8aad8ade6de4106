import { lookup } from '../lookup.ts'
import { trackOf } from './change.ts'
import { trackIn } from './governed-track.ts'
import { withProposals } from './proposals-in-order.ts'
import type { Change, Proposal, Snapshot } from './snapshot.ts'
import type { Versions } from './versions.ts'

/**
 * Whether the cause of a proposal still holds: its rule is true, or its deadline has passed in the state that set it.
 */
function caused({ track, cause }: Proposal, snapshot: Snapshot): boolean {
  if (cause.kind === 'rule') return lookup(snapshot.rules, cause.rule)?.value === 'true'
  if (cause.kind === 'report') return true
  return lookup(trackOf(snapshot, track).deadlineMarks, cause.deadline) === 'acted'
}

/** A clock or rule proposal whose cause is gone rests on the first report that joined it, if there is one. */
function resting(proposal: Proposal): Proposal | undefined {
  const [first] = proposal.grounds
  if (!first) return undefined
  const { report, revision } = first
  return { ...proposal, cause: { kind: 'report', report, revision } }
}

/**
 * Closes the proposals whose event the track no longer allows, or whose cause is gone and that no report supports.
 * Undefined if there are none.
 */
export function lapse(snapshot: Snapshot, versions: Versions): Change | undefined {
  const barred = new Set(
    snapshot.proposals
      .filter(({ track, event, to }) => lookup(trackIn(snapshot, versions, track).state.on, event) !== to)
      .map(({ id }) => id),
  )
  const uncaused = new Set(snapshot.proposals.filter((one) => !caused(one, snapshot)).map(({ id }) => id))
  if (barred.size + uncaused.size === 0) return undefined
  return (before) => {
    const lapsed = before.proposals.filter(({ id }) => barred.has(id) || uncaused.has(id))
    const changed = new Map(lapsed.map((one) => [one.id, barred.has(one.id) ? undefined : resting(one)]))
    return { ...before, proposals: withProposals(before.proposals, changed) }
  }
}
