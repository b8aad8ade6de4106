import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { openProposal, requireFourEyes } from './confirm.ts'
import type { DismissalEntry } from '../ledger/revision.ts'
import type { Instant } from '../time/instant.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'
import { clockEffectItem } from '../ledger/history-item.ts'
import { requireReviewer, type Writing } from './writing.ts'

/** Closes a proposal without its event. Throws `forbidden`, `four-eyes`, `proposal-closed` or `not-found`. */
export function dismissProposal(
  head: Head,
  governing: DefinitionVersion,
  { proposal, reason }: DismissalEntry,
  { by, recorded }: Writing,
): Decision {
  requireReviewer(by, 'dismiss a proposal')
  requireFourEyes(openProposal(head, governing, proposal, recorded), by)
  return dismissed(head, governing, { proposal, reason }, recorded)
}

/** Returns the decision on an allowed dismissal. */
export function dismissed(
  head: Head,
  governing: DefinitionVersion,
  { proposal, reason }: DismissalEntry,
  recorded: Instant,
): Decision {
  const input = { kind: 'dismissal', proposal, recorded } as const
  const { steps, snapshot } = replay(head.snapshot, [input], versionsOf(governing))
  const brought = clockEffects(steps)
  const pending = [...head.pending, ...brought]
  return {
    entry: { kind: 'dismissal', proposal, reason },
    effects: { transitions: [], superseded: [], proposals: [], states: statesOf(snapshot, pending) },
    snapshot,
    pending,
    history: new Map(brought.map((one) => [one.place, clockEffectItem(one, undefined)])),
    backfilled: false,
    follows: true,
  }
}
