import type { Fault } from '../error.ts'
import type { Id } from '../schema/id-record.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Track } from './definition.ts'

/** Returns the events that the states of a track allow. */
export function eventsOf({ states }: Pick<Track, 'states'>): readonly Id[] {
  return [...new Set(Object.values(states).flatMap(({ on }) => Object.keys(on ?? {})))]
}

/** Returns the faults of a track's `events`: those that no state allows. */
export function eventFaults(id: Id, track: Track): readonly Fault[] {
  const allowed = eventsOf(track)
  return Object.keys(track.events ?? {}).flatMap((event) =>
    allowed.includes(event)
      ? []
      : [
          {
            pointer: pointer('tracks', id, 'events', event),
            detail: `No state of the track allows "${event}"${didYouMean(event, allowed)}; its events are ${oneOf(allowed)}.`,
          },
        ],
  )
}
