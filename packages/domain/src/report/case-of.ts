import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { FiledReport } from './filed-report.ts'

/**
 * The id of the proposal with which a report's event waits for a reviewer: the one that waited already when the report
 * was filed, else one of its own. It stays the same whatever is retracted later, and whichever of its reports occurred
 * first. A correction that makes a report say another event gives it a new one.
 */
export function caseOf({ id, revision, eventSince, joins }: FiledReport, track: Id): string {
  const own = eventSince === revision ? `filed:${id}` : `refiled:${eventSince}:${id}`
  return lookup(joins, track) ?? own
}
