import type { HistoryItem } from '@tracker/domain'
import { itemIdentity } from './item-identity.ts'

/**
 * Returns one item of each identity, in the given order. Of several items with the same content, for example after an
 * effect was superseded and recurred at another place, returns one that counts, and of these the first recorded.
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

/** Orders counting items before others, recorded before unrecorded ones, earlier before later ones. */
function rank({ status, revision }: HistoryItem): number {
  return status === 'superseded' ? Number.POSITIVE_INFINITY : (revision ?? Number.MAX_SAFE_INTEGER)
}
