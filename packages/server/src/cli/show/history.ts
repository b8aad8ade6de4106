import type { HistoryItem } from '@tracker/domain'
import { columns, indented } from './columns.ts'
import { shownSaid } from './said.ts'
import { shownTime } from './time.ts'
import { shownTransition } from './written.ts'

/**
 * Shows the items of history in order of occurrence: what each says, moves and contests, and whether it still counts.
 */
export function shownHistory(items: readonly HistoryItem[]): string {
  return items.flatMap(shownItem).join('\n')
}

function shownItem(item: HistoryItem): readonly string[] {
  const { occurred, headline, status, report, revision, transitions, amendments } = item
  const standing = status === 'standing' ? '' : ` [${status}]`
  const recorded = revision === null ? 'not recorded yet' : `revision ${revision}`
  return [
    `${shownTime(occurred)}  ${headline}${standing}`,
    `  ${report ?? 'by the clock or a rule'}, ${recorded}`,
    ...transitions.map(shownTransition),
    ...indented(columns(shownSaid(item))),
    ...(amendments ?? []).map(({ kind, reason, revision: at }) => `  ${kind} in revision ${at}: ${reason}`),
  ]
}
