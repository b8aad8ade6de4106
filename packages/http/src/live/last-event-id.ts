import type { Context } from 'hono'
import { revisionAfter } from '../app/revision-after.ts'

/**
 * Returns the revision after which a reader starts: that of its `Last-Event-ID`, or without one the newest. Throws
 * `cursor-invalid` if it is not the number of a revision that exists, or 0.
 */
export function lastEventId({ req }: Context, newest: number): number {
  const asked = req.header('Last-Event-ID')
  if (asked === undefined) return newest
  return revisionAfter('Last-Event-ID', asked, newest, 'leave it out to follow from now on')
}
