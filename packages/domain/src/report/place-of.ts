import { type OrderKey, orderKeyAfter, orderKeyOf } from '../time/order-key.ts'
import type { Content } from './content.ts'

/**
 * Returns the place of a report in the order of occurrence. One that confirms what the clock or a rule proposed stands
 * at the end of its window, right after that effect of the clock; any other stands at its beginning.
 */
export function placeOf(
  { occurred, confirms }: Pick<Content, 'occurred' | 'confirms'>,
  revision: number,
): OrderKey {
  if (confirms === undefined || isCase(confirms)) return orderKeyOf(occurred, revision)
  return `${orderKeyAfter(occurred.latest)}~${String(revision).padStart(12, '0')}`
}

/**
 * Whether a proposal waits because an editor filed its event. The name of a rule or track cannot begin like such an id.
 */
function isCase(proposal: string): boolean {
  return /^(?:re)?filed(?:-[a-z0-9-]+)?:/.test(proposal)
}
