import type { Content } from './content.ts'
import type { FiledReport, Joins } from './filed-report.ts'
import { moves } from './moves.ts'

/**
 * Since when a corrected report says of its track what it does, and what its event joins: as before if the correction
 * leaves alone how the report moves its track, else anew.
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
