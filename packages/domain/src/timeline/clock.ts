import type { DeadlineMark } from '../condition/condition-kind.ts'
import { type DeadlineAction, deadlineActions } from '../definition/definition.ts'
import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { atInstant, type TimeValue } from '../time/time-value.ts'
import { all, onTrack } from './change.ts'
import { applyOrPropose, fireRule } from './cascade.ts'
import { reviewTime, turnsOfDeadline, watchedDeadlines } from './deadlines.ts'
import { type GovernedTrack, governedTrack } from './governed-track.ts'
import { orderOfVersion } from './fact.ts'
import {
  beginning,
  clockAgain,
  isAfterClock,
  later,
  momentOf,
  type OrderKey,
  orderKeyAfter,
} from '../time/order-key.ts'
import type { Change, Snapshot, TrackSnapshot } from './snapshot.ts'
import type { Step } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/** The next moment at which the clock alone changes something, and its step. */
export interface Tick {
  readonly moment: Instant
  /** How a rule that this tick makes true names it. */
  readonly name: string
  readonly step: Step
}

/** A tick before it is ordered among those of its moment. */
interface Due extends Omit<Tick, 'step'> {
  /** At one moment the order is: marks, proposals, transitions, then rules of a new version. */
  readonly rank: 'mark' | 'propose' | 'apply' | 'rule'
  /** Its position in the definition among those of its rank on its track. */
  readonly at: number
  readonly step: (place: OrderKey, snapshot: Snapshot, versions: Versions) => Step
}

const ranks = ['mark', 'propose', 'apply', 'rule'] as const

/** How the clock carries out each action of a deadline. */
const carriedOut = {
  moves: { rank: 'apply', propose: false },
  proposes: { rank: 'propose', propose: true },
} as const satisfies Record<DeadlineAction, Pick<Due, 'rank'> & { readonly propose: boolean }>

function compact(moment: Instant): string {
  return instantText(moment).replace(/[-:]/g, '')
}

/** A key that is unique to one clock effect, also among those of one moment. */
function nameOf(...parts: readonly string[]): string {
  return parts.join('.')
}

function marked(id: Id, deadline: Id, mark: DeadlineMark): Change {
  return onTrack(id, ({ deadlineMarks }) => ({ deadlineMarks: { ...deadlineMarks, [deadline]: mark } }))
}

function markDue(
  track: GovernedTrack,
  [deadline, at]: readonly [Id, number],
  mark: DeadlineMark,
  occurred: TimeValue,
): Due {
  const { id, now } = track
  return {
    moment: occurred.latest,
    name: nameOf(id, now.state, deadline, compact(occurred.latest)),
    rank: 'mark',
    at,
    step: (place) => ({
      kind: 'mark',
      place,
      occurred,
      track: id,
      subject: deadline,
      transitions: [],
      opened: [],
      change: marked(id, deadline, mark),
    }),
  }
}

/** A deadline with a policy to act has certainly passed. */
function actionDue(
  { id, now: { state, since, cause: before } }: GovernedTrack,
  [subject, at]: readonly [Id, number],
  { event, action }: { readonly event: Id; readonly action: DeadlineAction },
  occurred: TimeValue,
): Due {
  const name = nameOf(id, state, subject, compact(occurred.latest))
  const { rank, propose } = carriedOut[action]
  return {
    moment: occurred.latest,
    name,
    rank,
    at,
    step: (place, snapshot, versions) => {
      const entered = { state, since, cause: shallow(before) }
      const cause = { kind: 'deadline', deadline: subject, entered } as const
      const about = applyOrPropose(
        snapshot,
        versions,
        { track: id, event, cause, propose },
        { place, occurred },
        name,
      )
      const change = all(marked(id, subject, 'acted'), about.change)
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

function deadlinesDue(track: GovernedTrack, watched: ReadonlySet<string>): readonly Due[] {
  const { id, now, state } = track
  return Object.entries(state.deadlines ?? {}).flatMap(([name, deadline], at) => {
    const { event, policy } = deadline
    const mark = lookup(now.deadlineMarks, name)
    const turns = mark === 'acted' ? undefined : turnsOfDeadline(name, deadline, now)
    if (!turns) return []
    const { possibly, passed } = turns
    if (mark !== 'passed' && watched.has(`${id}/${name}`)) {
      const may = mark === undefined && possibly !== passed?.latest
      if (may) return [markDue(track, [name, at], 'possibly-passed', atInstant(possibly))]
      return passed ? [markDue(track, [name, at], 'passed', passed)] : []
    }
    const action = deadlineActions[policy]
    if (event === undefined || action === null || !passed) return []
    return [actionDue(track, [name, at], { event, action }, passed)]
  })
}

function reviewsDue(track: GovernedTrack): readonly Due[] {
  const occurred = track.now.reviewed ? undefined : reviewTime(track)
  if (!occurred) return []
  const { id } = track
  const step = (place: OrderKey): Step => ({
    kind: 'review',
    place,
    occurred,
    track: id,
    subject: id,
    transitions: [],
    opened: [],
    change: onTrack(id, () => ({ reviewed: true })),
  })
  const { latest: moment } = occurred
  const at = Object.keys(track.state.deadlines ?? {}).length
  return [{ moment, name: nameOf(id, 'review', compact(moment)), rank: 'mark', at, step }]
}

/** Rules that are true from the start fire once the definition that has them is recorded. */
function rulesDue(snapshot: Snapshot, versions: Versions): readonly Due[] {
  const { version, rulesFrom: moment } = snapshot
  const name = `definition-${version}`
  return Object.entries(definitionOf(versions, snapshot).rules ?? {}).flatMap(([id, rule], at) => {
    const now = lookup(snapshot.rules, id)
    if (now?.value !== 'true' || now.fired) return []
    const step = (place: OrderKey) => {
      const occurred = atInstant(momentOf(place) ?? moment)
      return fireRule(snapshot, versions, id, rule, { place, occurred, name })
    }
    return [{ moment, name, rank: 'rule', at, step } as const]
  })
}

const known = new WeakMap<
  TrackSnapshot,
  { readonly watched: ReadonlySet<string>; readonly due: readonly Due[] }
>()

/** The clock's ticks on a track, cached for as long as the track does not change. */
function dueOnTrack(
  id: Id,
  now: TrackSnapshot,
  versions: Versions,
  watched: ReadonlySet<string>,
): readonly Due[] {
  const before = known.get(now)
  if (before?.watched === watched) return before.due
  const track = governedTrack(id, now, versions)
  const due = [...deadlinesDue(track, watched), ...reviewsDue(track)]
  known.set(now, { watched, due })
  return due
}

/** A tick that was due before recorded facts takes effect now. */
function effectiveMoment(moment: Instant, { clock, last }: Snapshot): Instant {
  return Math.max(moment, clock, momentOf(last) ?? clock)
}

/**
 * Returns the place at which the clock acts at a moment. If a confirmation or a version has its place after the clock
 * effects of that very moment, the clock acts again after it.
 */
function actingPlace(moment: Instant, { last, version }: Snapshot, versions: Versions): OrderKey {
  const governing = versions.get(version)
  const newest = [last, ...(governing ? [orderOfVersion(governing)] : [])]
    .filter((place) => isAfterClock(place) && momentOf(place) === moment)
    .reduce(later, beginning)
  return newest === beginning ? orderKeyAfter(moment) : clockAgain(newest)
}

/**
 * Returns the next tick of the clock. At one moment, everything due in a state takes effect before the state is left,
 * in the order of the definition; the places sort in that order.
 */
export function nextTick(snapshot: Snapshot, versions: Versions): Tick | undefined {
  const watched = watchedDeadlines(definitionOf(versions, snapshot))
  const due = [
    ...Object.entries(snapshot.tracks).map(([id, now]) => dueOnTrack(id, now, versions, watched)),
    rulesDue(snapshot, versions),
  ]
  let first: { readonly due: Due; readonly moment: Instant; readonly order: string } | undefined
  for (const [track, ofTrack] of due.entries()) {
    for (const one of ofTrack) {
      const moment = effectiveMoment(one.moment, snapshot)
      if (first && moment > first.moment) continue
      const order = `${[ranks.indexOf(one.rank), padded(track), padded(one.at)].join('-')}.${one.name}`
      if (!first || moment < first.moment || order < first.order) first = { due: one, moment, order }
    }
  }
  if (!first) return undefined
  const { moment, order, due: next } = first
  const place = `${actingPlace(moment, snapshot, versions)}/${order}`
  return { moment, name: next.name, step: next.step(place, snapshot, versions) }
}

function padded(position: number): string {
  return String(position).padStart(4, '0')
}
