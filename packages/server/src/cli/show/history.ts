import type { HistoryItem } from '@tracker/domain'
import { shownTime } from './time.ts'
import { shownTransition } from './written.ts'

/** Shows the items of history in order of occurrence, with the status of each that no longer counts. */
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
