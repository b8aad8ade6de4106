import { type OrderKey, orderKeyAfter, orderKeyOf } from '../time/order-key.ts'
import type { Content } from './content.ts'

/**
 * The place of a report in the order of occurrence. One that confirms what the clock or a rule proposed stands at the
 * end of its window, right after the clock did so; any other at its beginning.
 */
export function placeOf(
  { occurred, confirms }: Pick<Content, 'occurred' | 'confirms'>,
  revision: number,
): OrderKey {
  if (confirms === undefined || isCase(confirms)) return orderKeyOf(occurred, revision)
  return `${orderKeyAfter(occurred.latest)}~${String(revision).padStart(12, '0')}`
}

/** Whether a proposal waits because an editor filed its event. No rule or track can have a name that begins like it. */
function isCase(proposal: string): boolean {
  return /^(?:re)?filed(?:-[a-z0-9-]+)?:/.test(proposal)
}
