import { clockTolerance } from '../time/clock-tolerance.ts'
import { DomainError } from '../error.ts'
import type { ClaimSpeakers } from '../ledger/claim-speakers.ts'
import type { Author, RecordingTimes } from '../report/filed-report.ts'
import type { Instant } from '../time/instant.ts'
import { instantText } from '../time/instant.ts'
import type { OpenEndedTime, TimeValue } from '../time/time-value.ts'

/** The author of a write, and when the ledger records it. */
export interface Writing extends ClaimSpeakers {
  readonly by: Author
  /** The instant of the next revision, by the server's clock; of an imported write, when it was recorded at first. */
  readonly recorded: Instant
  /** The instant of the next revision, if it imports a write. */
  readonly importedAt?: Instant
}

/** Returns the times that a write is recorded with. */
export function timesOf({ recorded, importedAt }: Pick<Writing, 'recorded' | 'importedAt'>): RecordingTimes {
  return importedAt === undefined ? { recorded } : { recorded: importedAt, importedRecorded: recorded }
}

/**
 * Cuts the window of an occurrence off at `limit`, since it cannot lie in the future; an open window ends there. Throws
 * `occurred-in-future` if it begins more than five minutes after `recorded`.
 */
export function cutOff(occurred: OpenEndedTime, recorded: Instant, limit = recorded): TimeValue {
  const { earliest, latest, value } = occurred
  if (earliest > recorded + clockTolerance) {
    const detail = `${value} begins at ${instantText(earliest)}, later than now, ${instantText(recorded)}; what lies ahead is told as "expected"`
    throw new DomainError('occurred-in-future', detail, { errors: [{ pointer: '/data/occurred', detail }] })
  }
  return { ...occurred, earliest: Math.min(earliest, limit), latest: Math.min(latest ?? limit, limit) }
}

/** Throws `forbidden` unless the writer is a reviewer. */
export function requireReviewer({ authority, name }: Author, what: string): void {
  if (authority !== 'reviewer') {
    throw new DomainError('forbidden', `${name} may not ${what}: that takes the role reviewer or admin`)
  }
}
