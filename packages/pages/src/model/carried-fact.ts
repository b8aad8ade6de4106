import type { FactStatus, TrackStatus } from '@tracker/domain'

/**
 * Returns whether a fact was given before its track entered the present state, in the order of occurrence: a fact holds
 * until another report changes or removes it, independent of the track's moves.
 */
export function isCarried(
  { since: given, report }: Pick<FactStatus, 'since' | 'report'>,
  { since: entered, cause }: Pick<TrackStatus, 'since' | 'cause'>,
): boolean {
  if (entered === null || ('report' in cause && cause.report === report)) return false
  const first = Date.parse(given.earliest) - Date.parse(entered.earliest)
  return (first || Date.parse(given.latest) - Date.parse(entered.latest)) < 0
}
