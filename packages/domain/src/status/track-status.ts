import type { Id } from '../schema/id-record.ts'
import { causeJson } from '../ledger/json.ts'
import { lookup } from '../lookup.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { reviewMoment } from '../timeline/clock.ts'
import { deadlineStatus, dueWindow, stateOf } from '../timeline/deadlines.ts'
import type { TrackSnapshot } from '../timeline/snapshot.ts'
import { definitionOf, type Versions } from '../timeline/versions.ts'
import type { DeadlineJson, TrackStatus } from './status-json.ts'

function deadlinesOf(
  id: Id,
  track: TrackSnapshot,
  versions: Versions,
  at: Instant,
): TrackStatus['deadlines'] {
  const deadlines = Object.entries(stateOf(definitionOf(versions, track), id, track.state).deadlines ?? {})
  return Object.fromEntries(
    deadlines.flatMap(([name, deadline]): [Id, DeadlineJson][] => {
      const due = dueWindow(deadline, track)
      if (!due) return []
      const { title, event, policy } = deadline
      const json = {
        ...(title === undefined ? {} : { title }),
        status: deadlineStatus(due, at),
        earliest: instantText(due.earliest),
        latest: due.latest === null ? null : instantText(due.latest),
        ...(event === undefined ? {} : { event }),
        policy,
      }
      return [[name, json]]
    }),
  )
}

/** How one track stands at the moment. A deadline that waits for a time nobody has named yet is not listed. */
export function trackStatus(id: Id, track: TrackSnapshot, versions: Versions, at: Instant): TrackStatus {
  const definition = definitionOf(versions, track)
  const state = stateOf(definition, id, track.state)
  const review = reviewMoment(versions, id, track)
  const positions = Object.entries(track.positions)
  return {
    title: lookup(definition.tracks, id)?.title ?? id,
    state: track.state,
    stateTitle: state.title ?? track.state,
    final: state.final ?? false,
    since: track.since && timeValueJson(track.since),
    cause: causeJson(track.cause),
    allowed: Object.keys(state.on ?? {}),
    expected: track.expected && timeValueJson(track.expected.time),
    positions: Object.fromEntries(
      positions.map(([party, one]) => [party, { ...one, since: timeValueJson(one.since) }]),
    ),
    deadlines: deadlinesOf(id, track, versions, at),
    reviewDue: review !== undefined && review <= at,
    override: track.override,
  }
}

/** The moments at which the clock alone changes what {@link trackStatus} says, as long as the track stays where it is. */
export function turnsOfTrack(id: Id, track: TrackSnapshot, versions: Versions): readonly Instant[] {
  const deadlines = Object.values(stateOf(definitionOf(versions, track), id, track.state).deadlines ?? {})
  const windows = deadlines.flatMap((deadline) => dueWindow(deadline, track) ?? [])
  const review = reviewMoment(versions, id, track)
  return [
    ...windows.flatMap(({ earliest, latest }) => (latest === null ? [earliest] : [earliest, latest])),
    ...(review === undefined ? [] : [review]),
  ]
}
