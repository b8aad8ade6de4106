import type { HistoryItem } from '@tracker/domain'
import type { Names } from './names.ts'

/**
 * How an item stands: its status or, while it counts, that its change waits for a reviewer, was dismissed by one, or is
 * contested.
 */
export type ItemStanding = HistoryItem['status'] | 'waiting' | 'dismissed' | 'contested'

/** Returns how an item stands at present. */
export function itemStanding(
  item: Pick<HistoryItem, 'status' | 'report' | 'proposals' | 'joins'>,
  names: Pick<Names, 'contests' | 'waiting' | 'dismissals'>,
): ItemStanding {
  const { status, report } = item
  if (status === 'retracted' || status === 'superseded') return status
  if (names.waiting(report).length > 0) return 'waiting'
  if (names.dismissals(item).length > 0) return 'dismissed'
  return names.contests(report).length > 0 ? 'contested' : status
}
