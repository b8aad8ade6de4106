import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { Track } from './definition.ts'

/** Returns whether entering the state needs a reviewer's confirmation. */
export function needsReviewer(states: Track['states'], to: Id | undefined): boolean {
  return lookup(states, to ?? '')?.confirm === 'reviewer'
}

/** Returns whether the event needs a reviewer's confirmation in any of these states. */
export function mayNeedReviewer(states: Track['states'], event: Id): boolean {
  return Object.values(states).some(({ on }) => needsReviewer(states, lookup(on, event)))
}
