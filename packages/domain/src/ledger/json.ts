import type { Id } from '../schema/id-record.ts'
import { instantText } from '../time/instant.ts'
import { type TimeValueJson, timeValueJson } from '../time/time-value.ts'
import type { Cause, Part, Proposal, Transition } from '../timeline/snapshot.ts'

/** A cause as responses and the ledger carry it. */
export type CauseJson =
  | { readonly kind: 'initial' }
  | {
      readonly kind: 'report'
      readonly report: string
      readonly revision: number
      readonly confirms?: string
      readonly proposed?: CauseJson
    }
  | { readonly kind: 'override'; readonly report: string; readonly revision: number; readonly reason: string }
  | { readonly kind: 'deadline'; readonly deadline: Id; readonly entered?: EntryJson }
  | { readonly kind: 'rule'; readonly rule: Id; readonly parts: readonly Part[] }
  | {
      readonly kind: 'migration'
      readonly definition: number
      readonly revision: number
      readonly entered?: EntryJson
    }

export interface EntryJson {
  readonly state: Id
  readonly since: TimeValueJson | null
  readonly cause: CauseJson
}

export interface TransitionJson {
  readonly track: Id
  readonly event: Id | null
  readonly from: Id
  readonly to: Id
  readonly occurred: TimeValueJson
  readonly cause: CauseJson
}

export interface ProposalJson {
  readonly id: string
  readonly track: Id
  readonly event: Id
  readonly to: Id
  readonly cause: CauseJson
  readonly occurred: TimeValueJson
  readonly by?: { readonly kind: 'source' | 'key'; readonly name: string }
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
  const { occurred, cause } = proposal
  return {
    ...proposal,
    occurred: timeValueJson(occurred),
    cause: causeJson(cause),
    opened: instantText(occurred.latest),
  }
}
