import { DomainError } from '../error.ts'
import { type Instant, instantText } from '../time/instant.ts'
import { atInstant } from '../time/time-value.ts'
import { cascade, type Trigger } from './cascade.ts'
import { all, followedTo, closeProposal } from './change.ts'
import { nextTick } from './clock.ts'
import { clockBefore, type Input, orderOf } from './input.ts'
import { takeoverStep, type Unmapped, versionStep } from './adopt-version.ts'
import { reportStep } from './report-step.ts'
import type { Snapshot } from './snapshot.ts'
import type { Impossible, Placed, Step } from './step.ts'
import { isAfterClock } from '../time/order-key.ts'
import type { Versions } from './versions.ts'

/** The steps of a replay, and the snapshot after them. */
export interface Replayed {
  readonly steps: readonly Placed[]
  readonly snapshot: Snapshot
  /** The first impossible input, if there is one; nothing after it was replayed. */
  readonly fault?: Impossible | Unmapped
}

/** Follows the clock up to and including the moment, for about `most` steps; it stops only between two moments. */
function runClock(start: Snapshot, versions: Versions, until: Instant, most: number): readonly Step[] {
  const steps: Step[] = []
  let snapshot = start
  for (;;) {
    const tick = nextTick(snapshot, versions)
    if (!tick) break
    const { moment, step } = tick
    if (moment > until || (steps.length >= most && moment > snapshot.clock)) break
    const changed = followedTo(moment)(step.change(snapshot))
    const followed = { ...step, change: (before: Snapshot) => followedTo(moment)(step.change(before)) }
    const trigger = { place: step.place, occurred: step.occurred, name: tick.name }
    const following = cascade(changed, versions, trigger)
    snapshot = following.reduce((before, { change }) => change(before), changed)
    steps.push(followed, ...following)
    if (steps.length > mostAtOnce) throw tooMuch(moment)
  }
  return steps
}

/** More steps than the clock makes in any real scenario; an endless loop reaches it soon. */
const mostAtOnce = 10_000

function tooMuch(moment: Instant): DomainError {
  const detail = `the clock alone would take more than ${mostAtOnce} steps, up to ${instantText(moment)} and beyond; write or ask about something nearer`
  return new DomainError('scenario-full', detail)
}

function stepOf(input: Input, snapshot: Snapshot, versions: Versions): Step | Impossible | Unmapped {
  if (input.kind === 'report') return reportStep(snapshot, versions, input)
  if (input.kind === 'version') return versionStep(snapshot, versions, input.governing)
  if (input.kind === 'takeover') return takeoverStep(snapshot, versions, input)
  const { proposal, recorded } = input
  const closed = snapshot.proposals.find(({ id }) => id === proposal)
  return {
    kind: 'dismissal',
    place: orderOf(input),
    occurred: atInstant(recorded),
    subject: proposal,
    ...(closed ? { closes: closed.track } : {}),
    transitions: [],
    opened: [],
    change: all(closeProposal(proposal), followedTo(recorded)),
  }
}

/** The rules of a new version do not fire for what was true before; every other step triggers an evaluation. */
function followedBy(input: Input, step: Step, snapshot: Snapshot, versions: Versions): readonly Step[] {
  if (input.kind === 'version' || input.kind === 'takeover') return []
  const trigger: Trigger = { place: step.place, occurred: step.occurred, name: step.subject }
  return cascade(snapshot, versions, trigger)
}

/**
 * Replays the inputs in order of occurrence, and between them the effects of clock and rules, up to and including
 * `until`. Starts from any snapshot that precedes the inputs. `most` bounds the steps of the clock at the end, so a
 * check can record a long absence in pieces. Throws `scenario-full` if the clock alone would go on for thousands of
 * steps.
 */
export function replay(
  start: Snapshot,
  inputs: readonly Input[],
  versions: Versions,
  until?: Instant,
  most = Number.POSITIVE_INFINITY,
): Replayed {
  const steps: Placed[] = []
  let snapshot = start
  const take = (origin: Placed['origin'], some: readonly Step[]) => {
    for (const step of some) steps.push({ step, origin })
    snapshot = some.reduce((before, { change }) => change(before), snapshot)
  }
  for (const input of inputs) {
    const before = clockBefore(input)
    const clock = () => (before === undefined ? [] : runClock(snapshot, versions, before, Infinity))
    take('clock', clock())
    const step = stepOf(input, snapshot, versions)
    if (!('change' in step)) return { steps, snapshot, fault: step }
    take('input', [step])
    take('input', followedBy(input, step, snapshot, versions))
    if (isAfterClock(orderOf(input))) take('clock', clock())
  }
  if (until !== undefined) take('clock', runClock(snapshot, versions, until, most))
  return { steps, snapshot }
}
