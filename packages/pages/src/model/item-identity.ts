import { createHash } from 'node:crypto'
import type { HistoryItem, ProposalJson, TransitionJson } from '@tracker/domain'

type Identified = Pick<HistoryItem, 'kind' | 'report' | 'track' | 'occurred' | 'transitions' | 'proposals'>
type TransitionCause = TransitionJson['cause']

/**
 * Returns an item's identity in feeds and on pages, which no correction of its words changes: a report's id, or, for a
 * clock or rule effect, its cause, its window and a digest of its grounds, since the same effect may occur twice within
 * one window. Two items with one identity have the same content.
 */
export function itemIdentity({
  kind,
  report,
  track,
  occurred,
  transitions,
  proposals,
}: Identified): readonly [string, ...string[]] {
  if (report !== null) return ['report', report]
  const [moved] = transitions
  const [proposed] = proposals
  const about = moved ?? proposed
  const subject = about === undefined ? [] : [subjectOf(about.cause), about.track, about.to]
  const basis = moved ? groundsOf(moved.cause) : proposed ? [proposed.id] : []
  return [kind, track ?? '', ...subject, occurred.earliest, occurred.latest, ...digestOf(basis)]
}

/** Returns the {@link itemIdentity} of a clock or rule effect; undefined for a report or migration. */
export function effectIdentity(effect: TransitionJson | ProposalJson): readonly string[] | undefined {
  const { cause, track, occurred } = effect
  const { kind } = cause
  if (kind !== 'rule' && kind !== 'deadline') return undefined
  const effects =
    'from' in effect ? { transitions: [effect], proposals: [] } : { transitions: [], proposals: [effect] }
  return itemIdentity({ kind, report: null, track, occurred, ...effects })
}

/** The cause: the rule or deadline by its id, or else the kind of the cause. */
function subjectOf(cause: TransitionCause): string {
  if (cause.kind === 'rule') return cause.rule
  return cause.kind === 'deadline' ? cause.deadline : cause.kind
}

/** The grounds of a cause, down to the reports; without times, which corrections change. */
function groundsOf(cause: TransitionCause): readonly string[] {
  switch (cause.kind) {
    case 'initial':
      return []
    case 'report':
    case 'override':
      return [cause.report]
    case 'rule':
      return cause.parts.flatMap(({ report }) => report ?? [])
    case 'deadline':
    case 'migration': {
      if (cause.entered === undefined) return []
      const { state, cause: before } = cause.entered
      return [state, subjectOf(before), ...groundsOf(before)]
    }
  }
}

/** Digests the grounds, which may be many and long; ids and fragments must be short. */
function digestOf(grounds: readonly string[]): readonly string[] {
  if (grounds.length === 0) return []
  return [createHash('sha256').update(JSON.stringify(grounds)).digest('hex').slice(0, 16)]
}
