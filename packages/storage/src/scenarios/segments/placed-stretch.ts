import type { Instant, OrderKey } from '@tracker/domain'
import type { NodeEntry, Segment } from './node.ts'

/** A segment in its place in the tree: where it ends, and where things stood before it by all that was found since. */
export interface PlacedStretch {
  readonly entry: NodeEntry
  readonly to: OrderKey | undefined
  /** Up to when the clock is followed at its end; undefined for the last. */
  readonly until: Instant | undefined
  readonly segment: Segment
}
