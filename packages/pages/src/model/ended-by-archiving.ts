import type { Status } from '@tracker/domain'
import { dueList } from './due-list.ts'
import type { CancelledEntry } from './ended-expectations.ts'

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
      time,
      names: [deadline ? `deadlines/${id}` : id],
    }))
}
