import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { Track } from './definition.ts'

/**
 * The deadlines that wait for an expected time in a state to which the event can lead; without an event, in any state of
 * the track.
 */
export function expectedDeadlines(track: Track | undefined, event?: Id): readonly Id[] {
  const states = Object.entries(track?.states ?? {})
  const targets = new Set(
    states.flatMap(([, { on }]) => (event === undefined ? [] : (lookup(on, event) ?? []))),
  )
  return states
    .filter(([id]) => event === undefined || targets.has(id))
    .flatMap(([, { deadlines = {} }]) => Object.entries(deadlines))
    .flatMap(([id, { at }]) => (at === 'expected' ? [id] : []))
}
