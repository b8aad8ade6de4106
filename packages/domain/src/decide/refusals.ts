import { DomainError } from '../error.ts'
import { lookup } from '../lookup.ts'
import { didYouMean } from '../schema/did-you-mean.ts'
import type { Id } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'
import type { Transition } from '../timeline/snapshot.ts'
import type { TimeValue } from '../time/time-value.ts'
import type { Impossible, Placed } from '../timeline/step.ts'
import type { Unmet } from '../timeline/unmet.ts'
import { type Ordered, overlappingOrder } from './overlapping-order.ts'
import type { Unmapped } from '../timeline/adopt-version.ts'

/** The name of the written report in refusals. */
export const written = 'this report'

/** Returns a 409: the state does not allow the event. Names the state and the events it allows. */
function notAllowed(fault: Impossible, old: readonly Placed[]): DomainError {
  const { track, state, event, allowed, version, possibleIn } = fault
  const possible = allowed.length > 0 ? `It allows ${allowed.join(', ')}.` : 'It allows no event.'
  const detail = `${track} is ${state} at that moment, which does not allow ${event}${didYouMean(event, allowed)} (definition ${version}). ${possible}${orderAround(fault, old) || otherStates(event, possibleIn)}`
  return new DomainError('transition-not-allowed', detail, { track, state, event, allowed })
}

/** Names the states that allow the event, for a writer who left out the report that leads to one. */
function otherStates(event: Id, possibleIn: Impossible['possibleIn']): string {
  const states = Object.keys(possibleIn)
  return states.length === 0 ? '' : ` ${event} is allowed in ${oneOf(states)}; file first what led there.`
}

/**
 * Explains the place of an impossible report beside one that moved its track, if their times overlap and the other
 * order would allow the event.
 */
function orderAround(fault: Impossible, old: readonly Placed[]): string {
  const { report, track, place, occurred, entered, state, possibleIn } = fault
  const own = { called: written, occurred }
  const moves = old.flatMap(({ step }) =>
    step.kind === 'report' && step.subject !== report
      ? step.transitions.filter((one) => one.track === track).map((transition) => ({ step, transition }))
      : [],
  )
  const entry = moves.findLast(({ step }) => step.subject === entered?.report)
  const possibleBefore = entry
    ? lookup(possibleIn, entry.transition.from) !== undefined
    : Object.values(possibleIn).some((next) => next.includes(state))
  if (entered && possibleBefore) {
    const before = overlappingOrder(named(entered.report, entered.occurred), own)
    if (before !== '') return before
  }
  return (
    moves
      .filter(({ step, transition }) => step.place > place && lookup(possibleIn, transition.to))
      .map(({ step }) => overlappingOrder(own, named(step.subject, step.occurred)))
      .find((hint) => hint !== '') ?? ''
  )
}

/** Describes another report in a refusal. */
export function named(report: string, occurred: TimeValue): Ordered {
  return { called: `report ${report}`, occurred }
}

/**
 * Returns a 409: a standing report, or the written one itself, would have no valid transition. `old` is the timeline
 * before the write, from its place on.
 */
export function conflict(
  fault: Impossible | Unmapped,
  own: string | undefined,
  old: readonly Placed[] = [],
): DomainError {
  if ('unmapped' in fault) {
    const { track, state, version } = fault.unmapped
    const detail = `this would leave ${track} in ${state}, for which definition ${version} has neither a state nor a mapping`
    return new DomainError('history-conflict', detail, { track, state, definition: version })
  }
  if (fault.report === own) return notAllowed(fault, old)
  const { report, track, state, event, occurred, entered } = fault
  const order =
    entered && entered.report === own
      ? overlappingOrder({ called: written, occurred: entered.occurred }, named(report, occurred))
      : ''
  const detail = `report ${report} says ${event} of ${track}, which would then be ${state} and not allow it; correct or retract that report first${order && `.${order}`}`
  return new DomainError('history-conflict', detail, { report, track, state, event, allowed: fault.allowed })
}

/**
 * Throws if a written report has no valid transition at its place, although an earlier one waiting for a reviewer would
 * yield.
 */
export function refuseYielding(steps: readonly Placed[], own: string | undefined): void {
  const yielded = steps.find(({ step }) => step.kind === 'report' && step.subject === own)?.step.yielded
  if (yielded) throw conflict(yielded, own)
}

/** Returns a 409: a standing confirmation would lose the proposal that it confirmed. */
export function groundless(report: string): DomainError {
  const detail = `report ${report} confirms what would then never have been proposed; correct or retract that report first`
  return new DomainError('history-conflict', detail, { report })
}

const contestOf = {
  disputes: (target: string) => `disputes ${target}, which would then only come later`,
  settles: (target: string) => `settles the contest of ${target}, which would then only come later`,
} satisfies Record<Unmet['key'], unknown>

/** Returns a 409: a standing report would contest, or settle, what comes after it. */
export function contestless(report: string, key: Unmet['key'], target: string, order: string): DomainError {
  const detail = `report ${report} ${contestOf[key](target)}; correct or retract that report first${order && `.${order}`}`
  return new DomainError('history-conflict', detail, { report })
}

/**
 * Returns a 403: through a later report, an editor's write would take a track into a state that needs a reviewer's
 * confirmation.
 */
export function unreviewed({ track, to }: Pick<Transition, 'track' | 'to'>): DomainError {
  const detail = `this would take ${track} to ${to} by way of a later report, which takes the role reviewer or admin`
  return new DomainError('forbidden', detail, { track, state: to })
}
