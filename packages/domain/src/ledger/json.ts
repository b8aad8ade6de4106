import type { JsonOf } from '../time/json-of.ts'
import { instantText } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import type { Cause, Proposal, Transition } from '../timeline/snapshot.ts'

/** A cause as responses and the ledger carry it. */
export type CauseJson = JsonOf<Cause>

export type TransitionJson = JsonOf<Transition>

export interface ProposalJson extends Omit<JsonOf<Proposal>, 'cause' | 'by'> {
  /** Who filed the report that waits for a reviewer. */
  readonly by?: { readonly kind: 'source' | 'key'; readonly name: string }
  readonly cause: CauseJson
  /** The instant from which it stood. */
  readonly opened: string
}

function withoutEntry({ entered: _, ...cause }: Extract<Cause, { entered?: unknown }>): CauseJson {
  return cause
}

export function causeJson(cause: Cause): CauseJson {
  if (cause.kind === 'report') {
    const { proposed, ...report } = cause
    return proposed ? { ...report, proposed: causeJson(proposed) } : report
  }
  if (cause.kind !== 'deadline' && cause.kind !== 'migration') return cause
  if (!cause.entered) return withoutEntry(cause)
  const { state, since, cause: before } = cause.entered
  return { ...cause, entered: { state, since: since && timeValueJson(since), cause: causeJson(before) } }
}

export function transitionJson(transition: Transition): TransitionJson {
  return { ...transition, occurred: timeValueJson(transition.occurred), cause: causeJson(transition.cause) }
}

export function proposalJson(proposal: Proposal): ProposalJson {
  const { occurred, cause, by, ...rest } = proposal
  return {
    ...rest,
    ...(by ? { by: { kind: by.kind, name: by.name } } : {}),
    occurred: timeValueJson(occurred),
    cause: causeJson(cause),
    opened: instantText(occurred.latest),
  }
}
