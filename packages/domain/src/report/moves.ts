import type { Content } from './content.ts'

/** What a report says that could move its track, to be compared. */
export function moves({
  track,
  event,
  override,
  confirms,
}: Pick<Content, 'track' | 'event' | 'override' | 'confirms'>): string {
  return JSON.stringify([track, event, override, confirms])
}
