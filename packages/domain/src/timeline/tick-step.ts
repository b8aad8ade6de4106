import type { DeadlineMark } from '../condition/condition-kind.ts'
import type { Id } from '../schema/id-record.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { TimeValue } from '../time/time-value.ts'
import { titlesOf } from '../words/titles.ts'
import { applyOrPropose } from './cascade.ts'
import { all, onTrack } from './change.ts'
import { deadlineSentence, reviewSentence } from './effect-sentence.ts'
import type { GovernedTrack } from './governed-track.ts'
import type { Change, Snapshot, TrackSnapshot } from './snapshot.ts'
import type { Step } from './step.ts'
import type { Versions } from './versions.ts'

/** Makes the clock's step at the place at which it acts. */
export type TickStep = (place: OrderKey, snapshot: Snapshot, versions: Versions) => Step

function marked(id: Id, deadline: Id, mark: DeadlineMark): Change {
  return onTrack(id, ({ deadlineMarks }) => ({ deadlineMarks: { ...deadlineMarks, [deadline]: mark } }))
}

/** Records that a deadline has possibly, or certainly, passed. */
export function markStep(track: Id, deadline: Id, mark: DeadlineMark, occurred: TimeValue): TickStep {
  const change = marked(track, deadline, mark)
  return (place) => ({
    kind: 'mark',
    place,
    occurred,
    track,
    subject: deadline,
    transitions: [],
    opened: [],
    change,
  })
}

/** A passed deadline with an event, and the name that later effects use for it. */
interface PassedDeadline {
  readonly deadline: Id
  /** The report that gave its time, if one did. */
  readonly expectation: string | undefined
  readonly event: Id
  readonly propose: boolean
  readonly name: string
}

/** Carries out the action of a deadline that has certainly passed. */
export function deadlineStep(
  { id: track, definition, now: { state, since, cause: before } }: GovernedTrack,
  { deadline, expectation, event, propose, name }: PassedDeadline,
  occurred: TimeValue,
): TickStep {
  return (place, snapshot, versions) => {
    const entered = { state, since, cause: shallow(before) }
    const given = expectation === undefined ? {} : { expectation }
    const cause = { kind: 'deadline', deadline, ...given, entered } as const
    const moved = { track, event, cause, propose }
    const about = applyOrPropose(snapshot, versions, moved, { place, occurred }, name)
    const change = all(marked(track, deadline, 'acted'), about.change)
    const headline = deadlineSentence(titlesOf(definition), track, deadline, about)
    return { kind: 'deadline', place, occurred, track, subject: deadline, headline, ...about, change }
  }
}

/** The most causes that a chain of deadlines remembers. */
const deepest = 8

function shallow(cause: TrackSnapshot['cause'], depth = deepest): TrackSnapshot['cause'] {
  if (!('entered' in cause) || !cause.entered) return cause
  const { entered, ...rest } = cause
  return depth === 0 ? rest : { ...rest, entered: { ...entered, cause: shallow(entered.cause, depth - 1) } }
}

/** Records that no report on a track came in for as long as its review allows. */
export function reviewStep({ id: track, definition }: GovernedTrack, occurred: TimeValue): TickStep {
  const change = onTrack(track, () => ({ reviewed: true }))
  return (place) => ({
    kind: 'review',
    place,
    occurred,
    track,
    subject: track,
    headline: reviewSentence(titlesOf(definition), track),
    transitions: [],
    opened: [],
    change,
  })
}
