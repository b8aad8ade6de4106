import type { JsonOf } from '../time/json-of.ts'
import { instantText } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import type { Cause, Ground, Proposal, Transition } from '../timeline/snapshot.ts'

/** A cause in the form of responses and the ledger. */
export type CauseJson = JsonOf<Cause>

export type TransitionJson = JsonOf<Transition>

/** A proposal in the form of responses and the ledger. */
export interface ProposalJson extends Omit<JsonOf<Proposal>, 'cause' | 'grounds'> {
  readonly cause: CauseJson
  /** The reports that it rests on: those of its cause, then those of the same event that wait for a reviewer. */
  readonly grounds: readonly string[]
  /** Who filed the first report that waits for a reviewer. */
  readonly by?: Pick<Ground['by'], 'kind' | 'name'>
  /** The instant from which it stood. */
  readonly opened: string
}

function withoutEntry({ entered: _, ...cause }: Extract<Cause, { entered?: unknown }>): CauseJson {
  return cause
}

/** Converts a cause to the form of responses and the ledger. */
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

/** Converts a transition to the form of responses and the ledger. */
export function transitionJson(transition: Transition): TransitionJson {
  return { ...transition, occurred: timeValueJson(transition.occurred), cause: causeJson(transition.cause) }
}

/** Returns the reports that a cause depends on. */
export function reportsBehind(cause: CauseJson): readonly string[] {
  if (cause.kind === 'report') return [cause.report, ...(cause.proposed ? reportsBehind(cause.proposed) : [])]
  if (cause.kind === 'override') return [cause.report]
  if (cause.kind === 'rule') return cause.parts.flatMap(({ report }) => report ?? [])
  const expectation = cause.kind === 'deadline' ? (cause.expectation ?? []) : []
  return [expectation, 'entered' in cause && cause.entered ? reportsBehind(cause.entered.cause) : []].flat()
}

/** Converts a proposal to the form of responses and the ledger. */
export function proposalJson({ groundsTotal, ...proposal }: Proposal): ProposalJson {
  const { occurred, cause: known, grounds } = proposal
  const cause = causeJson(known)
  const filed = grounds.map(({ report }) => report)
  const behind = new Set(reportsBehind(cause).filter((report) => !filed.includes(report)))
  const [first] = grounds
  return {
    ...proposal,
    occurred: timeValueJson(occurred),
    cause,
    grounds: [...behind, ...filed],
    groundsTotal: behind.size + groundsTotal,
    ...(first ? { by: { kind: first.by.kind, name: first.by.name } } : {}),
    opened: instantText(occurred.latest),
  }
}
