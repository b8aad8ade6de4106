import type { HistoryItem } from '@tracker/domain'
import { itemIdentity } from './item-identity.ts'

/**
 * One item of each identity, in the order given: of those that say the very same, as where something was superseded and
 * came about again elsewhere in the order of occurrence, one that counts, and of these the one that was recorded first.
 */
export function distinctItems<T extends HistoryItem>(items: readonly T[]): readonly T[] {
  const found = new Map<string, T>()
  for (const item of items) {
    const name = JSON.stringify(itemIdentity(item))
    const other = found.get(name)
    if (other === undefined || rank(item) < rank(other)) found.set(name, item)
  }
  const kept = new Set(found.values())
  return items.filter((item) => kept.has(item))
}

/** What counts comes before what does not, what is recorded before what is not, and earlier before later. */
function rank({ status, revision }: HistoryItem): number {
  return status === 'superseded' ? Number.POSITIVE_INFINITY : (revision ?? Number.MAX_SAFE_INTEGER)
}
