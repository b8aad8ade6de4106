import type { HistoryItem } from '@tracker/domain'
import { shownTime } from './time.ts'
import { shownTransition } from './written.ts'

/** Shows what happened, in order of occurrence, with the standing of each item unless it simply stands. */
export function shownHistory(items: readonly HistoryItem[]): string {
  return items.flatMap(shownItem).join('\n')
}

function shownItem({ occurred, headline, status, report, revision, transitions, amendments }: HistoryItem) {
  const standing = status === 'standing' ? '' : ` [${status}]`
  const recorded = revision === null ? 'not recorded yet' : `revision ${revision}`
  return [
    `${shownTime(occurred)}  ${headline}${standing}`,
    `  ${report ?? 'by the clock or a rule'}, ${recorded}`,
    ...transitions.map(shownTransition),
    ...(amendments ?? []).map(({ kind, reason, revision: at }) => `  ${kind} in revision ${at}: ${reason}`),
  ]
}
