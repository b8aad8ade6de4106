import type { Governing } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { broughtByClock } from '../ledger/clock-effects.ts'
import { unfold } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { openProposal, requireFourEyes } from './confirm.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'
import { broughtItem } from '../ledger/history-item.ts'
import { requireReviewer, type Writing } from './writing.ts'

/** Closes a proposal without its event. Throws `forbidden`, `four-eyes` or `proposal-closed`. */
export function dismissProposal(
  head: Head,
  governing: Governing,
  { proposal, reason }: { readonly proposal: string; readonly reason: string },
  { by, recorded }: Writing,
): Decision {
  requireReviewer(by, 'dismiss a proposal')
  requireFourEyes(openProposal(head, governing, proposal, recorded), by)
  const fact = { kind: 'dismissal', proposal, recorded } as const
  const { steps, snapshot } = unfold(head.snapshot, [fact], versionsOf(governing))
  const brought = broughtByClock(steps)
  return {
    entry: { kind: 'dismissal', proposal, reason },
    effects: { transitions: [], superseded: [], proposals: [], states: statesOf(snapshot) },
    snapshot,
    pending: [...head.pending, ...brought],
    history: new Map(brought.map((one) => [one.place, broughtItem(one, undefined)])),
    backfilled: false,
  }
}
