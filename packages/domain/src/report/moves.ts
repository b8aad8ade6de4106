import type { Content } from './content.ts'

/** The part of a report that could move its track, for comparison. */
export function moves({
  track,
  event,
  override,
  confirms,
}: Pick<Content, 'track' | 'event' | 'override' | 'confirms'>): string {
  return JSON.stringify([track, event, override, confirms])
}
