import type { Governing } from '../definition/governing.ts'
import type { Head } from '../ledger/head.ts'
import type { Instant } from '../time/instant.ts'
import { unfold } from '../timeline/unfold.ts'
import { versionsOf } from '../timeline/versions.ts'
import { holdsUntil, statusOf } from './status.ts'
import type { Status } from './status-json.ts'

/** A status, the moment from which the clock has let it hold, and until when it does. */
export interface Settled {
  readonly status: Status
  /** The latest turn of the clock at or before the moment asked about; never before the head was recorded. */
  readonly from: Instant
  /** Exclusive; undefined where only a write can change it. */
  readonly until: Instant | undefined
}

/**
 * What the tracker says at a moment no earlier than the head's recording: the head, followed by the clock. Between two
 * turns of the clock the answer is the same to the letter, so it can be kept and compared by its `from`.
 */
export function settle(head: Head, governing: Governing, at: Instant): Settled {
  const versions = versionsOf(governing)
  const { scenario, revision, stamps, recorded } = head
  let from = recorded
  let { snapshot } = unfold(head.snapshot, [], versions, from)
  let until = holdsUntil(snapshot, versions, from)
  while (until !== undefined && until <= at) {
    from = until
    snapshot = unfold(snapshot, [], versions, from).snapshot
    until = holdsUntil(snapshot, versions, from)
  }
  const moments = { scenario, revision, asOf: from, knownAt: from, stamps }
  return { status: statusOf(snapshot, versions, moments), from, until }
}
