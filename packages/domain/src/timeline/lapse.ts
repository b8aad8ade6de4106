import { lookup } from '../lookup.ts'
import { trackOf } from './change.ts'
import { target } from './governed-track.ts'
import type { Change, Proposal, Snapshot } from './snapshot.ts'
import type { Versions } from './versions.ts'

/** Whether what made a proposal is still so: its rule is true, its deadline has passed in the state that set it. */
function caused({ track, cause }: Proposal, snapshot: Snapshot): boolean {
  if (cause.kind === 'rule') return lookup(snapshot.rules, cause.rule)?.value === 'true'
  if (cause.kind === 'report') return true
  return lookup(trackOf(snapshot, track).deadlineMarks, cause.deadline) === 'acted'
}

/** A proposal of the clock or a rule whose cause is gone rests on the first report that joined it, if any did. */
function resting(proposal: Proposal): readonly Proposal[] {
  const [first] = proposal.grounds
  if (!first) return []
  const { report, revision } = first
  return [{ ...proposal, cause: { kind: 'report', report, revision } }]
}

/**
 * Closes the proposals that no longer make sense: their event is not open to the track any more, or their cause is gone
 * and no report says the same. Undefined if all make sense.
 */
export function lapse(snapshot: Snapshot, versions: Versions): Change | undefined {
  const barred = new Set(
    snapshot.proposals
      .filter(({ track, event, to }) => target(snapshot, versions, track, event) !== to)
      .map(({ id }) => id),
  )
  const uncaused = new Set(snapshot.proposals.filter((one) => !caused(one, snapshot)).map(({ id }) => id))
  if (barred.size + uncaused.size === 0) return undefined
  return (before) => ({
    ...before,
    proposals: before.proposals.flatMap((one) => {
      if (barred.has(one.id)) return []
      return uncaused.has(one.id) ? resting(one) : [one]
    }),
  })
}
