import { kindOf } from '../condition/condition.ts'
import { leavesOf } from '../condition/leaves.ts'
import type { Deadline, Definition, State } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import { type OpenEndedWindow, ofWindow, type TimeValue, type Window } from '../time/time-value.ts'
import { shift } from '../time/window.ts'
import type { TrackSnapshot } from './snapshot.ts'

/** A duration of an accepted definition, in milliseconds. */
export function milliseconds(duration: string): number {
  const parsed = parseDuration(duration)
  if (!parsed.ok) throw new Error(`a definition was accepted with the duration ${duration}: ${parsed.detail}`)
  return parsed.value
}

/** The state that a track is in, as its definition declares it. */
export function stateOf(definition: Definition, track: Id, state: Id): State {
  const declared = lookup(lookup(definition.tracks, track)?.states, state)
  if (!declared) throw new Error(`the definition has no state ${state} of ${track}`)
  return declared
}

/** When a deadline of the track's present state is due, perhaps without an end; undefined while nothing is expected. */
export function dueWindow(deadline: Deadline, track: TrackSnapshot): OpenEndedWindow | undefined {
  if (deadline.after !== undefined) return shift(track.entered, milliseconds(deadline.after))
  return track.expected?.time
}

/** How a deadline's event is dated: at the due moment, and never before the state was entered. */
export function dueTime(due: Window, { since }: TrackSnapshot): TimeValue {
  if (!since) return ofWindow(due)
  return ofWindow({
    earliest: Math.max(due.earliest, since.earliest),
    latest: Math.max(due.latest, since.latest),
  })
}

export type DeadlineStatus = 'ahead' | 'possibly-passed' | 'passed'

/** Ahead before the earliest, passed from the latest on, possibly passed between; never passed if the end is open. */
export function deadlineStatus({ earliest, latest }: OpenEndedWindow, at: Instant): DeadlineStatus {
  if (latest !== null && at >= latest) return 'passed'
  return at >= earliest ? 'possibly-passed' : 'ahead'
}

const watched = new WeakMap<Definition, ReadonlySet<string>>()

/** The deadlines, as `track/deadline`, that the definition's rules ask about. */
export function watchedDeadlines(definition: Definition): ReadonlySet<string> {
  const known = watched.get(definition)
  if (known) return known
  const leaves = Object.values(definition.rules ?? {}).flatMap(({ when }) => leavesOf(when))
  const found = new Set(leaves.flatMap((leaf) => kindOf(leaf).deadlinesRead(leaf)))
  watched.set(definition, found)
  return found
}
