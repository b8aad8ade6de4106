import type { HistoryItem } from '@tracker/domain'
import type { Names } from './names.ts'

/** How an item stands: its status or, while it counts, that its change waits for a reviewer or is contested. */
type ItemStanding = HistoryItem['status'] | 'waiting' | 'contested'

/** Returns how an item stands at present. */
export function itemStanding(
  { status, report }: Pick<HistoryItem, 'status' | 'report'>,
  names: Pick<Names, 'contests' | 'waiting'>,
): ItemStanding {
  if (status === 'retracted' || status === 'superseded') return status
  if (names.waiting(report).length > 0) return 'waiting'
  return names.contests(report).length > 0 ? 'contested' : status
}
