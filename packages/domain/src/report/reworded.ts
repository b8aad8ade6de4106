import type { Content } from './content.ts'
import type { FiledReport, Joins } from './filed-report.ts'
import { moves } from './moves.ts'

/**
 * Returns the revision that gave a corrected report its transition, and the proposals that it joins: unchanged if the
 * correction keeps the transition.
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
