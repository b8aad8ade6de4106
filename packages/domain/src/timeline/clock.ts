import type { Deadline } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { atInstant, type Window } from '../time/time-value.ts'
import { all, onTrack } from './change.ts'
import { applyOrPropose, fireRule } from './cascade.ts'
import { dueTime, dueWindow, milliseconds, stateOf, watchedDeadlines } from './deadlines.ts'
import { type OrderKey, orderKeyAfter } from '../time/order-key.ts'
import type { Snapshot, TrackSnapshot } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** The next moment at which the clock alone changes something, and the step that it makes. */
export interface Tick {
  readonly moment: Instant
  /** What a rule that this tick makes true calls it. */
  readonly name: string
  readonly step: (moment: Instant) => Step
}

function compact(moment: Instant): string {
  return instantText(moment).replace(/[-:]/g, '')
}

/** What tells one happening of the clock from every other, also from those of its moment. */
function nameOf(...parts: readonly string[]): string {
  return parts.join('.')
}

/** Where a happening of the clock stands; each has a place of its own. */
function orderKeyOf(at: Instant, name: string): OrderKey {
  return `${orderKeyAfter(at)}/${name}`
}

function markTick(
  id: Id,
  state: Id,
  deadline: Id,
  mark: 'possibly-passed' | 'passed',
  moment: Instant,
): Tick {
  const key = `${state}/${deadline}`
  const name = nameOf(id, state, deadline, compact(moment))
  return {
    moment,
    name,
    step: (at) => ({
      kind: 'mark',
      place: orderKeyOf(at, name),
      occurred: atInstant(at),
      subject: key,
      transitions: [],
      opened: [],
      change: onTrack(id, ({ deadlineMarks }) => ({ deadlineMarks: { ...deadlineMarks, [key]: mark } })),
    }),
  }
}

/** A deadline with a policy to act has certainly passed. */
function dueTick(
  snapshot: Snapshot,
  versions: Versions,
  id: Id,
  track: TrackSnapshot,
  subject: Id,
  deadline: Deadline & { readonly event: Id },
  due: Window,
): Tick {
  const occurred = dueTime(due, track)
  const name = nameOf(id, track.state, subject, compact(occurred.latest))
  const passed = markTick(id, track.state, subject, 'passed', due.latest)
  return {
    moment: due.latest,
    name,
    step: (at) => {
      const mark = passed.step(at).change
      const place = orderKeyOf(at, name)
      const { state, since, cause: before } = track
      const cause = {
        kind: 'deadline',
        deadline: subject,
        entered: { state, since, cause: shallow(before) },
      } as const
      const event = { track: id, event: deadline.event, cause, propose: deadline.policy === 'propose' }
      const about = applyOrPropose(snapshot, versions, event, { place, occurred }, name)
      const change = all(mark, about.change)
      return { kind: 'deadline', place, occurred, track: id, subject, ...about, change }
    },
  }
}

/** How many causes deep a chain of deadlines is remembered. */
const deepest = 8

function shallow(cause: TrackSnapshot['cause'], depth = deepest): TrackSnapshot['cause'] {
  if (!('entered' in cause) || !cause.entered) return cause
  const { entered, ...rest } = cause
  return depth === 0 ? rest : { ...rest, entered: { ...entered, cause: shallow(entered.cause, depth - 1) } }
}

function deadlineTicks(
  snapshot: Snapshot,
  versions: Versions,
  id: Id,
  track: TrackSnapshot,
): readonly Tick[] {
  const definition = definitionOf(versions, track)
  const deadlines = Object.entries(stateOf(definition, id, track.state).deadlines ?? {})
  return deadlines.flatMap(([subject, deadline]) => {
    const { event, policy } = deadline
    const acts = event !== undefined && policy !== 'flag'
    const watched = watchedDeadlines(definitionOf(versions, snapshot)).has(`${id}/${subject}`)
    const due = dueWindow(deadline, track)
    const reached = lookup(track.deadlineMarks, `${track.state}/${subject}`)
    if (!due || reached === 'passed' || !(acts || watched)) return []
    const { earliest, latest } = due
    if (!reached && earliest !== latest) {
      return [markTick(id, track.state, subject, 'possibly-passed', earliest)]
    }
    if (latest === null) return []
    return acts
      ? [dueTick(snapshot, versions, id, track, subject, { ...deadline, event }, { earliest, latest })]
      : [markTick(id, track.state, subject, 'passed', latest)]
  })
}

/** When a review of the track falls due; undefined where its state asks for none. */
export function reviewMoment(versions: Versions, id: Id, track: TrackSnapshot): Instant | undefined {
  const { reviewAfter } = stateOf(definitionOf(versions, track), id, track.state)
  return reviewAfter === undefined
    ? undefined
    : (track.lastReportAt ?? track.entered.latest) + milliseconds(reviewAfter)
}

function reviewTicks(versions: Versions, id: Id, track: TrackSnapshot): readonly Tick[] {
  const moment = reviewMoment(versions, id, track)
  if (moment === undefined || track.reviewed) return []
  const name = nameOf(id, 'review', compact(moment))
  const step = (at: Instant): Step => ({
    kind: 'review',
    place: orderKeyOf(at, name),
    occurred: atInstant(moment),
    track: id,
    subject: id,
    transitions: [],
    opened: [],
    change: onTrack(id, () => ({ reviewed: true })),
  })
  return [{ moment, name, step }]
}

/** Rules that were true from the start fire once the definition that brought them is recorded. */
function startTicks(snapshot: Snapshot, versions: Versions): readonly Tick[] {
  const name = `definition-${snapshot.version}`
  return Object.entries(definitionOf(versions, snapshot).rules ?? {}).flatMap(([id, rule]) => {
    const now = lookup(snapshot.rules, id)
    if (now?.value !== 'true' || now.fired) return []
    const step = (at: Instant) =>
      fireRule(snapshot, versions, id, rule, { place: orderKeyOf(at, name), occurred: atInstant(at), name })
    return [{ moment: snapshot.rulesFrom, name, step }]
  })
}

/** The next thing that the clock alone brings about; the first by track and deadline among equals. */
export function nextTick(snapshot: Snapshot, versions: Versions): Tick | undefined {
  const ticks = Object.entries(snapshot.tracks).flatMap(([id, track]) => [
    ...deadlineTicks(snapshot, versions, id, track),
    ...reviewTicks(versions, id, track),
  ])
  return [...ticks, ...startTicks(snapshot, versions)].reduce<Tick | undefined>(
    (first, tick) => (first && first.moment <= tick.moment ? first : tick),
    undefined,
  )
}
