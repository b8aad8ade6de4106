import type { Status } from '@tracker/domain'
import { dueList } from './due-list.ts'
import type { EndedExpectation } from './ended-expectations.ts'

/** An expectation that ended, and the names under which the calendar may have had it. */
export interface CancelledEntry extends EndedExpectation {
  readonly names: readonly string[]
}

/**
 * Returns what an archived story, given with its dates, still had ahead when it was archived: nothing in it falls due
 * any more. What may have passed before is left out, since it may have happened.
 */
export function endedByArchiving(stored: Status): readonly CancelledEntry[] {
  if (!stored.archived) return []
  return dueList(stored, Date.parse(stored.asOf))
    .filter(({ status }) => status === 'ahead')
    .map(({ track, id, time, deadline }) => ({
      track,
      deadline: deadline && id,
      time,
      names: [deadline ? `deadlines/${id}` : id],
    }))
}
