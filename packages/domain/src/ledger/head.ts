import type { Instant } from '../time/instant.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import type { SettingsInForce } from './settings.ts'
import type { Pending } from './revision.ts'

/** When something was last recorded, on the ledger's own axis. */
export interface Stamps {
  readonly report: Instant | null
  readonly correction: Instant | null
  readonly check: Instant | null
}

/** The tip of a scenario's ledger: all that the next write needs. */
export interface Head {
  readonly scenario: string
  readonly revision: number
  readonly recorded: Instant
  readonly hash: string
  /** The effect of all reports so far; the clock is followed from here. */
  readonly snapshot: Snapshot
  /** Clock effects before the last report that no check has recorded yet. */
  readonly pending: readonly Pending[]
  /**
   * How far the clock had come before any report, correction or retraction so far, recorded or not. One of them can
   * undo what the clock had done, and then `snapshot` no longer says how far that was.
   */
  readonly reached: Instant
  readonly stamps: Stamps
  readonly settings: SettingsInForce
}

/** Returns the recording time of the next revision: the clock's, but always after the last one. */
export function nextRecorded(head: Pick<Head, 'recorded'> | undefined, now: Instant): Instant {
  return head ? Math.max(now, head.recorded + 1) : now
}
