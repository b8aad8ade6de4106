import type { Id } from '../schema/id-record.ts'
import { causeJson } from '../ledger/json.ts'
import { lookup } from '../lookup.ts'
import { type Instant } from '../time/instant.ts'
import { timeValueJson } from '../time/time-value.ts'
import { deadlineStatus, reviewTime, turnsOfDeadline } from '../timeline/deadlines.ts'
import { type GovernedTrack, governedTrack } from '../timeline/governed-track.ts'
import type { TrackSnapshot } from '../timeline/snapshot.ts'
import type { Versions } from '../timeline/versions.ts'
import type { Text } from '../schema/texts.ts'
import { inLanguage } from '../words/in-language.ts'
import { factStatuses } from './fact-status.ts'
import type { DeadlineJson, TrackStatus } from './status-json.ts'

function deadlinesOf(
  { now, state }: GovernedTrack,
  at: Instant,
  text: (text: Text) => string,
): TrackStatus['deadlines'] {
  return Object.fromEntries(
    Object.entries(state.deadlines ?? {}).flatMap(([name, deadline]): [Id, DeadlineJson][] => {
      const turns = turnsOfDeadline(name, deadline, now)
      if (!turns) return []
      const { title, at: moment, event, policy } = deadline
      const json = {
        ...(title === undefined ? {} : { title: text(title) }),
        status: deadlineStatus(turns, at),
        ...timeValueJson(turns.time),
        ...(moment === undefined ? {} : { at: moment }),
        ...(event === undefined ? {} : { event }),
        policy,
      }
      return [[name, json]]
    }),
  )
}

/** Returns the status of one track at the moment. A deadline without an expected time is not listed. */
export function trackStatus(id: Id, now: TrackSnapshot, versions: Versions, at: Instant): TrackStatus {
  const track = governedTrack(id, now, versions)
  const { definition, title, state } = track
  const text = inLanguage(definition)
  const review = reviewTime(track)
  const positions = Object.entries(now.positions)
  const several = Object.keys(now.expectedFor).length > 0
  return {
    title,
    state: now.state,
    stateTitle: state.title === undefined ? now.state : text(state.title),
    final: state.final ?? false,
    since: now.since && timeValueJson(now.since),
    cause: causeJson(now.cause),
    allowed: Object.keys(state.on ?? {}),
    entries: lookup(now.entries, now.state) ?? 1,
    expected: several || now.expected === null ? null : timeValueJson(now.expected.time),
    contested: now.contested.map((one) => ({ ...one, since: timeValueJson(one.since) })),
    positions: Object.fromEntries(
      positions.map(([party, one]) => [party, { ...one, since: timeValueJson(one.since) }]),
    ),
    facts: factStatuses(id, now, definition),
    deadlines: deadlinesOf(track, at, text),
    reviewDue: review !== undefined && review.latest <= at,
    override: now.override,
  }
}

/**
 * Returns the moments at which the clock alone changes the result of {@link trackStatus}, as long as the track keeps
 * its state.
 */
export function turnsOfTrack(id: Id, now: TrackSnapshot, versions: Versions): readonly Instant[] {
  const track = governedTrack(id, now, versions)
  const deadlines = Object.entries(track.state.deadlines ?? {}).flatMap(
    ([name, deadline]) => turnsOfDeadline(name, deadline, now) ?? [],
  )
  const review = reviewTime(track)
  return [
    ...deadlines.flatMap(({ possibly, passed }) => (passed ? [possibly, passed.latest] : [possibly])),
    ...(review === undefined ? [] : [review.latest]),
  ]
}
