import { type OrderKey, orderKeyAfter, orderKeyOf } from '../time/order-key.ts'
import type { Content } from './content.ts'

/** How the ids of proposals begin that wait for a reviewer because an editor filed their event. */
export const filedPrefix = 'filed.'

/**
 * The place of a report in the order of occurrence. One that confirms what the clock or a rule proposed stands at the
 * end of its window, right after the clock did so; any other at its beginning.
 */
export function placeOf(
  { occurred, confirms }: Pick<Content, 'occurred' | 'confirms'>,
  revision: number,
): OrderKey {
  if (confirms === undefined || confirms.startsWith(filedPrefix)) return orderKeyOf(occurred, revision)
  return `${orderKeyAfter(occurred.latest)}~${String(revision).padStart(12, '0')}`
}
