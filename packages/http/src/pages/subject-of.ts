import type { HistoryItem } from '@tracker/domain'

/** What brought something about: the rule or the deadline by its id, or else the kind of the cause. */
export function subjectOf(cause: HistoryItem['transitions'][number]['cause']): string {
  if (cause.kind === 'rule') return cause.rule
  return cause.kind === 'deadline' ? cause.deadline : cause.kind
}
