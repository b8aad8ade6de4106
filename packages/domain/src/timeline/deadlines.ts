import { kindOf } from '../condition/condition.ts'
import type { DeadlineStatus } from '../condition/condition-kind.ts'
import { leavesOf } from '../condition/leaves.ts'
import type { Deadline, Definition } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { parseDuration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'
import { atInstant, lastOf, type OpenEndedTime, ofWindow, type TimeValue } from '../time/time-value.ts'
import { shift } from '../time/window.ts'
import type { GovernedTrack } from './governed-track.ts'
import type { ExpectedTime, TrackSnapshot } from './snapshot.ts'

/** A duration of an accepted definition, in milliseconds. */
function milliseconds(duration: string): number {
  const parsed = parseDuration(duration)
  if (!parsed.ok) throw new Error(`a definition was accepted with the duration ${duration}: ${parsed.detail}`)
  return parsed.value
}

/**
 * Returns when a deadline of the track's present state is due; the end may be open. Undefined if nothing is expected.
 */
function dueTime(name: Id, deadline: Deadline, track: TrackSnapshot): OpenEndedTime | undefined {
  if (deadline.after !== undefined) return ofWindow(shift(track.entered, milliseconds(deadline.after)))
  return expectedOf(name, track)?.time
}

/** The expectation that a deadline `at: "expected"` waits for: its own, or the common one. */
function expectedOf(name: Id, { expected, expectedFor }: TrackSnapshot): ExpectedTime | null {
  return Object.hasOwn(expectedFor, name) ? (lookup(expectedFor, name) ?? null) : expected
}

/** The report that gave the time of a deadline `at: "expected"`; undefined for durations, or if nothing is expected. */
export function expectationBehind(name: Id, { after }: Deadline, track: TrackSnapshot): string | undefined {
  return after === undefined ? expectedOf(name, track)?.report : undefined
}

/** When the clock acts on a deadline. */
export interface DeadlineTurns {
  /** Both turns as one time, in the words of the report that gave it, if one did. */
  readonly time: OpenEndedTime
  /** When it may have passed. */
  readonly possibly: Instant
  /** At the end of this window it has certainly passed; undefined if it never does. */
  readonly passed: TimeValue | undefined
}

/**
 * Returns the due moments of a deadline, none before its causes: the entry to the state, the report that named the
 * time, and the version that reset the deadline.
 */
export function turnsOfDeadline(
  name: Id,
  deadline: Deadline,
  track: TrackSnapshot,
): DeadlineTurns | undefined {
  const due = dueTime(name, deadline, track)
  if (!due) return undefined
  const { since, deadlinesFrom } = track
  const expected = expectedOf(name, track)
  const anew = lookup(deadlinesFrom, name)
  const grounds = [
    ...(since ? [since] : []),
    ...(deadline.at === 'expected' && expected ? [expected.said] : []),
    ...(anew === undefined ? [] : [atInstant(anew)]),
  ]
  const { earliest, latest } = due
  const possibly = lastOf(atInstant(earliest), ...grounds).earliest
  const passed = latest === null ? undefined : lastOf(ofWindow({ earliest, latest }), ...grounds)
  // Nobody wrote the time at which a duration ends.
  const written = deadline.after !== undefined && passed ? ofWindow(passed) : due
  return { time: { ...written, earliest: possibly, latest: passed?.latest ?? null }, possibly, passed }
}

/**
 * Returns the window in which a review of the track is due; undefined if its state has none. It runs from the newest
 * report or the entry to the state, whichever is later, and is never due before the version that declares it.
 */
export function reviewTime({ now, state: { reviewAfter } }: GovernedTrack): TimeValue | undefined {
  if (reviewAfter === undefined) return undefined
  const { since, lastReport, entered, reviewFrom } = now
  const start = lastOf(ofWindow(lastReport ?? entered), ...(since ? [since] : []))
  const due = ofWindow(shift(start, milliseconds(reviewAfter)))
  return lastOf(due, ...(reviewFrom === null ? [] : [atInstant(reviewFrom)]))
}

/**
 * Returns `passed` from the moment at which the clock acts on the deadline, `ahead` before it may have passed, and
 * `possibly-passed` between; with an open end never `passed`.
 */
export function deadlineStatus({ possibly, passed }: DeadlineTurns, at: Instant): DeadlineStatus {
  if (passed && at >= passed.latest) return 'passed'
  return at >= possibly ? 'possibly-passed' : 'ahead'
}

const watched = new WeakMap<Definition, ReadonlySet<string>>()

/** Returns the deadlines, as `track/deadline`, that the definition's rules ask about. */
export function watchedDeadlines(definition: Definition): ReadonlySet<string> {
  const known = watched.get(definition)
  if (known) return known
  const leaves = Object.values(definition.rules ?? {}).flatMap(({ when }) => leavesOf(when))
  const found = new Set(leaves.flatMap((leaf) => kindOf(leaf).deadlinesRead(leaf)))
  watched.set(definition, found)
  return found
}
