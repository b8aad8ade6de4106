import type { Instant } from '@tracker/domain'
import type { Item } from '../table.ts'
import { refusalPlace } from './keys.ts'

/** Refused deliveries are kept for 30 days, in seconds. */
const keptFor = 30 * 24 * 60 * 60

/** When a refused delivery that came at a moment is forgotten, and its place in the list of them. */
export function refusalAttributes(id: string, received: Instant): Required<Pick<Item, 'ttl' | 'recent'>> {
  return { ttl: Math.ceil(received / 1000) + keptFor, recent: refusalPlace(id, received) }
}
