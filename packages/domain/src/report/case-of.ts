import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { FiledReport } from './filed-report.ts'

/**
 * Returns the id of the proposal with which a report's event waits for a reviewer: the one open when it was filed, else
 * one of its own. It stays the same whatever is retracted later, and whichever of its reports occurred first. A
 * correction to another event changes it.
 */
export function caseOf({ id, revision, eventSince, joins, content }: FiledReport, track: Id): string {
  const which = content.tracks ? `-${track}` : ''
  const own = eventSince === revision ? `filed${which}:${id}` : `refiled${which}:${eventSince}:${id}`
  return lookup(joins, track) ?? own
}
