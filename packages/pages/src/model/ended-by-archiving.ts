import type { Status } from '@tracker/domain'
import { dueList } from './due-list.ts'
import type { CancelledEntry } from './ended-expectations.ts'

/**
 * Returns the dates that were ahead when a story was archived, since nothing in it falls due any more. Dates that may
 * have passed before are left out, since their events may have happened. The story is given with its dates.
 */
export function endedByArchiving(stored: Status): readonly CancelledEntry[] {
  if (!stored.archived) return []
  return dueList(stored, Date.parse(stored.asOf))
    .filter(({ status }) => status === 'ahead')
    .map(({ track, id, time, deadline }) => ({
      track,
      time,
      names: [deadline ? `deadlines/${id}` : id],
    }))
}
