import type { Key } from '../table.ts'

/** The most deliveries that a process knows. */
const most = 10_000

/** Deliveries by the keys of their answers. */
export interface RecentDeliveries {
  has(key: Key): boolean
  note(key: Key): void
}

/**
 * Returns a list of the deliveries that this process has answered last. Senders repeat a delivery soon after the first
 * one and mostly reach the same process, which then reads the answer before anything else. The stored answer decides; a
 * delivery that is missing here only costs more reads.
 */
export function recentDeliveries(): RecentDeliveries {
  const known = new Set<string>()
  return {
    has: ({ pk }) => known.has(pk),
    note: ({ pk }) => {
      known.delete(pk)
      if (known.size >= most) known.delete(known.values().next().value ?? '')
      known.add(pk)
    },
  }
}
