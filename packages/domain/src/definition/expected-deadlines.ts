import { lookup } from '../lookup.ts'
import type { Id } from '../schema/id-record.ts'
import type { State, Track } from './definition.ts'

/**
 * Returns the deadlines that wait for an expected time in a state to which the event can lead; without an event, in any
 * state of the track.
 */
export function expectedDeadlines(track: Track | undefined, event?: Id): readonly Id[] {
  const states = Object.entries(track?.states ?? {})
  const targets = new Set(
    states.flatMap(([, { on }]) => (event === undefined ? [] : (lookup(on, event) ?? []))),
  )
  return states
    .filter(([id]) => event === undefined || targets.has(id))
    .flatMap(([, state]) => deadlinesExpectedIn(state))
}

/** Returns the deadlines of a state that wait for an expected time. */
export function deadlinesExpectedIn({ deadlines = {} }: Pick<State, 'deadlines'>): readonly Id[] {
  return Object.entries(deadlines).flatMap(([id, { at }]) => (at === 'expected' ? [id] : []))
}
