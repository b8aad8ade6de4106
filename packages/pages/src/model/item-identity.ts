import { createHash } from 'node:crypto'
import type { HistoryItem, ProposalJson, TransitionJson } from '@tracker/domain'

type Identified = Pick<HistoryItem, 'kind' | 'report' | 'track' | 'occurred' | 'transitions' | 'proposals'>
type TransitionCause = TransitionJson['cause']

/**
 * Returns an item's identity in feeds and on pages, which no correction of its words or its time changes: a report's
 * id, or, for a clock or rule effect, its cause and a digest of the reports that brought it about. Where those do not
 * tell it from another time that the same came about, its window does. Two items with one identity say the same.
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
  const window = [occurred.earliest, occurred.latest]
  const about = transitions[0] ?? proposals[0]
  if (about === undefined) return [kind, track ?? '', ...window]
  const { grounds, complete } = basisOf(about)
  const subject = [subjectOf(about.cause), about.track, about.to]
  return [kind, track ?? '', ...subject, ...(complete ? [] : window), ...digestOf(grounds)]
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

/** What brought an effect about, down to the reports; without times, which corrections change. */
interface EffectBasis {
  readonly grounds: readonly string[]
  /** Whether it cannot have brought about another of its kind. */
  readonly complete: boolean
}

function basisOf(effect: TransitionJson | ProposalJson): EffectBasis {
  const { cause, occurred } = effect
  const basis = groundsOf(cause)
  if (cause.kind === 'rule' && 'id' in effect) {
    const trigger = cause.parts.find(({ report }) => `${cause.rule}.${report}` === effect.id)?.report
    return trigger === undefined ? { ...basis, grounds: [effect.id] } : { grounds: [trigger], complete: true }
  }
  if (cause.kind !== 'deadline' || cause.expectation !== undefined) return basis
  const after = cause.entered?.since
  // No correction moves what runs from the start of the record.
  if (!after) return { ...basis, complete: false }
  // By another version a deadline may pass once more after another duration. A correction moves both of its ends.
  const duration = Date.parse(occurred.earliest) - Date.parse(after.earliest)
  return { ...basis, grounds: [...basis.grounds, `${duration}`] }
}

function groundsOf(cause: TransitionCause): EffectBasis {
  switch (cause.kind) {
    case 'initial':
      return { grounds: [], complete: true }
    case 'report':
    case 'override':
      return { grounds: [cause.report], complete: true }
    case 'rule': {
      const reports = cause.parts.flatMap(({ report }) => report ?? [])
      // A part without a report may rest on the clock, which brings the same about again.
      return { grounds: reports, complete: reports.length === cause.parts.length }
    }
    case 'deadline':
    case 'migration': {
      // A long chain of deadlines is cut.
      if (cause.entered === undefined) return { grounds: [], complete: false }
      const { state, cause: before } = cause.entered
      const { grounds, complete } = groundsOf(before)
      const given = cause.kind === 'deadline' ? (cause.expectation ?? '') : `${cause.definition}`
      return { grounds: [state, given, subjectOf(before), ...grounds], complete }
    }
  }
}

/** Digests the grounds, which may be many and long; ids and fragments must be short. */
function digestOf(grounds: readonly string[]): readonly string[] {
  if (grounds.length === 0) return []
  return [createHash('sha256').update(JSON.stringify(grounds)).digest('hex').slice(0, 16)]
}
