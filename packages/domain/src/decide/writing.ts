import { DomainError } from '../error.ts'
import type { Id } from '../schema/id-record.ts'
import type { Author } from '../report/filed-report.ts'
import type { Instant } from '../time/instant.ts'
import { instantText } from '../time/instant.ts'
import type { OpenEndedTime, TimeValue } from '../time/time-value.ts'

/** Who writes, and when the ledger will record it. */
export interface Writing {
  readonly by: Author
  /** The instant of the revision to be; the server's clock. */
  readonly recorded: Instant
  /** The ids, of those that the write's claims have, of claims that reports have made already. */
  readonly claimed: ReadonlySet<Id>
}

/** How far a writer's clock may run ahead of ours. */
const tolerance = 5 * 60_000

/**
 * A report about something that occurred cannot be later than now: its window is cut off at `limit`, where an
 * open one ends. Throws
 * `occurred-in-future` for one that begins more than five minutes after `recorded`.
 */
export function cutOff(occurred: OpenEndedTime, recorded: Instant, limit = recorded): TimeValue {
  const { earliest, latest, value } = occurred
  if (earliest > recorded + tolerance) {
    const detail = `${value} begins at ${instantText(earliest)}, later than now, ${instantText(recorded)}; what lies ahead is told as "expected"`
    throw new DomainError('occurred-in-future', detail, { errors: [{ pointer: '/data/occurred', detail }] })
  }
  return { ...occurred, earliest: Math.min(earliest, limit), latest: Math.min(latest ?? limit, limit) }
}

/** Throws `forbidden` unless the writer may do what only reviewers may. */
export function requireReviewer({ authority, name }: Author, what: string): void {
  if (authority !== 'reviewer') {
    throw new DomainError('forbidden', `${name} may not ${what}: that takes the role reviewer or admin`)
  }
}
