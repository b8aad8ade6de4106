import type { Decision, DefinitionVersion, Head, Revision } from '@tracker/domain'
import type { SegmentTree } from './tree.ts'

/** A write that changes the stretches of the timeline. */
export interface Growth {
  readonly decision: Decision
  readonly revision: Revision
  readonly governing: DefinitionVersion
  /** The head after it. */
  readonly next: Head
  readonly attempt: string
  /** The tree with the stretches that it was decided from, if it was. */
  readonly tree?: SegmentTree
  /** The whole ledger before it, if it was decided from that. */
  readonly ledger?: readonly Revision[]
}
