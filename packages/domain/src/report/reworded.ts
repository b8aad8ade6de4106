import type { Content } from './content.ts'
import type { FiledReport, Joins } from './filed-report.ts'
import { moves } from './moves.ts'

/**
 * Returns since when a corrected report has said what it says of its track, and the proposals it joins: as before if
 * the correction keeps the report's transition, else anew.
 */
export function reworded(
  before: FiledReport,
  content: Content,
  revision: number,
  joins: Joins | undefined,
): Pick<FiledReport, 'eventSince' | 'joins'> {
  const { eventSince, joins: joined } = before
  if (moves(before.content) === moves(content)) return { eventSince, ...(joined ? { joins: joined } : {}) }
  return { eventSince: revision, ...(joins ? { joins } : {}) }
}
