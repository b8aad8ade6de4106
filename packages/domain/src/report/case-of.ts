import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { FiledReport } from './filed-report.ts'

/**
 * Returns the id of the proposal with which a report's event waits for a reviewer: the one open when it was filed, else
 * one of its own. It does not depend on later retractions, or on which of its reports occurred first. A correction to
 * another event changes it.
 */
export function caseOf(
  { id, revision, eventSince, joins, content, amendments }: FiledReport,
  track: Id,
): string {
  const which = content.tracks ? `-${track}` : ''
  // By the order of its corrections, not by the revision, which depends on how many checks came before.
  const correction = amendments.findIndex((one) => one.revision === eventSince) + 1
  const own = eventSince === revision ? `filed${which}:${id}` : `refiled${which}:${correction}:${id}`
  return lookup(joins, track) ?? own
}

/** Returns whether an id may be that of a proposal that a report opened. */
export function isCase(proposal: string): boolean {
  return /^(re)?filed[-:]/.test(proposal)
}
