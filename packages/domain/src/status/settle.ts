import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import { clockUpTo } from '../ledger/settings.ts'
import type { Instant } from '../time/instant.ts'
import type { Statements } from '../ledger/statements.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { statusOf, turnsOf } from './status.ts'
import type { Status } from './status-json.ts'

/** A status, the clock's last change before it, and until when it holds. */
export interface Settled {
  readonly status: Status
  /** The latest change by the clock at or before the requested moment; never before the head was recorded. */
  readonly from: Instant
  /** Exclusive; undefined if only a write can change it. */
  readonly until: Instant | undefined
}

/**
 * Returns the status at a moment no earlier than the head's recording: the head, followed by the clock. Between two
 * changes by the clock the status is the same to the byte, so it can be cached and compared by its `from`. Throws
 * `scenario-full` if the clock would go on for thousands of steps.
 */
export function settle(
  head: Head,
  governing: DefinitionVersion,
  at: Instant,
  statements: Statements,
): Settled {
  const versions = versionsOf(governing)
  const { scenario, revision, stamps, recorded, settings } = head
  const moment = clockUpTo(settings, Math.max(at, recorded))
  const { snapshot } = replay(head.snapshot, [], versions, moment)
  const turns = [...turnsOf(snapshot, versions), snapshot.clock]
  const from = turns.filter((turn) => turn <= moment).reduce((last, turn) => Math.max(last, turn), recorded)
  const ahead = settings.archived ? [] : turns.filter((turn) => turn > moment)
  const until = ahead.length === 0 ? undefined : ahead.reduce((first, turn) => Math.min(first, turn))
  const moments = { scenario, revision, asOf: from, knownAt: from, stamps, settings }
  return { status: statusOf(snapshot, versions, moments, statements), from, until }
}
