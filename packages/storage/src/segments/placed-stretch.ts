import type { Instant, OrderKey } from '@tracker/domain'
import type { NodeEntry, Segment } from './node.ts'

/** A segment in its place in the tree: its end, and the snapshot before it with all later patches. */
export interface PlacedStretch {
  readonly entry: NodeEntry
  readonly to: OrderKey | undefined
  /** The moment up to which the clock is followed at its end; undefined for the last. */
  readonly until: Instant | undefined
  readonly segment: Segment
}
