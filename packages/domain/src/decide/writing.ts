import { DomainError } from '../error.ts'
import type { Id } from '../schema/id-record.ts'
import type { Author } from '../report/filed-report.ts'
import type { Instant } from '../time/instant.ts'
import { instantText } from '../time/instant.ts'
import type { OpenEndedTime, TimeValue } from '../time/time-value.ts'

/** The author of a write, and when the ledger records it. */
export interface Writing {
  readonly by: Author
  /** The instant of the next revision, by the server's clock. */
  readonly recorded: Instant
  readonly claimed: Claimed
}

/** Speakers of the claims in reports that are not retracted, by id; without those of the report being corrected. */
export type Claimed = ReadonlyMap<Id, string>

/** How far a writer's clock may run ahead of the server's. */
const tolerance = 5 * 60_000

/**
 * Cuts the window of an occurrence off at `limit`, since it cannot lie in the future; an open window ends there. Throws
 * `occurred-in-future` if it begins more than five minutes after `recorded`.
 */
export function cutOff(occurred: OpenEndedTime, recorded: Instant, limit = recorded): TimeValue {
  const { earliest, latest, value } = occurred
  if (earliest > recorded + tolerance) {
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
