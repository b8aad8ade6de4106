import { DomainError, type Fault } from '../error.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Transition } from '../timeline/snapshot.ts'
import type { TimeValue } from '../time/time-value.ts'
import type { Impossible, Placed, Step } from '../timeline/step.ts'
import { type Ordered, overlappingOrder } from './overlapping-order.ts'
import type { Unmapped } from '../timeline/adopt-version.ts'

const written = 'this report'

/** 409: the state does not allow the event. Names the state and the events it allows. */
function notAllowed(fault: Impossible, old: readonly Placed[]): DomainError {
  const { track, state, event, allowed, version } = fault
  const possible = allowed.length > 0 ? `It allows ${allowed.join(', ')}.` : 'It allows no event.'
  const detail = `${track} is ${state} at that moment, which does not allow ${event} (definition ${version}). ${possible}${orderAround(fault, old)}`
  return new DomainError('transition-not-allowed', detail, { track, state, event, allowed })
}

/** Explains the place of an impossible report among those that moved its track right before it and after. */
function orderAround({ report, track, occurred, entered }: Impossible, old: readonly Placed[]): string {
  const own = { called: written, occurred }
  const before = entered ? overlappingOrder(named(entered.report, entered.occurred), own) : ''
  if (before !== '') return before
  const next = old.find(({ step: { kind, subject, transitions } }) => {
    return kind === 'report' && subject !== report && transitions.some((one) => one.track === track)
  })?.step
  return next ? overlappingOrder(own, named(next.subject, next.occurred)) : ''
}

function named(report: string, occurred: TimeValue): Ordered {
  return { called: `report ${report}`, occurred }
}

/**
 * 409: a standing report, or the written one itself, would have no valid transition. `old` is the timeline before the
 * write, from its place on.
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

/**
 * Throws `payload-invalid` for a written report that contests or settles something that does not exist at its place, or
 * is of another track, or expects a time for a deadline that the state there does not have.
 */
export function refuseUnmet(steps: readonly Placed[], filed: FiledReport | undefined): void {
  const own = steps.find(({ step }) => step.kind === 'report' && step.subject === filed?.id)?.step
  const faults = filed && own ? [...unmetFaults(own, filed, steps), ...unawaitedFaults(own, filed)] : []
  const [first] = faults
  if (first) throw new DomainError('payload-invalid', first.detail, { errors: faults })
}

function unmetFaults(
  { unmet, place }: Step,
  { content }: FiledReport,
  steps: readonly Placed[],
): readonly Fault[] {
  if (unmet === undefined) return []
  const { key, elsewhere } = unmet
  const report = content[key] ?? ''
  if (elsewhere) {
    const moved = elsewhere.join(' and ')
    const detail = `${report}, which it disputes, moved ${moved}, not ${tracksOf(content).join(' or ')}; file it under ${moved}, or under no track`
    return [{ pointer: content.tracks ? '/data/tracks' : '/data/track', detail }]
  }
  const vain =
    key === 'disputes'
      ? `no track is in its state because of ${report} at that moment`
      : `nothing about ${report} is contested at that moment`
  const later = steps.find(
    ({ step }) => step.kind === 'report' && step.subject === report && step.place > place,
  )?.step
  if (later) {
    const order = overlappingOrder(
      { called: written, occurred: content.occurred },
      named(report, later.occurred),
    )
    const detail = `${vain}: that report comes after this one${order && `.${order}`}`
    return [{ pointer: pointer('data', key), detail }]
  }
  const reason = key === 'disputes' ? ': it moved nothing or comes later, or its track has moved on' : ''
  return [{ pointer: pointer('data', key), detail: `${vain}${reason}` }]
}

function unawaitedFaults({ unawaited = [] }: Step, { content }: FiledReport): readonly Fault[] {
  return unawaited.map(({ track, state, deadline, known }) => {
    const at = content.tracks?.findIndex((part) => part.track === track)
    const part = at === undefined ? ['data'] : ['data', 'tracks', String(at)]
    const detail = `no deadline ${deadline} waits for an expected time in ${state}, in which ${track} then is; there are ${oneOf(known)}`
    return { pointer: pointer(...part, 'expected', deadline), detail }
  })
}

/** 409: a standing confirmation would lose the proposal that it confirmed. */
export function groundless(report: string): DomainError {
  const detail = `report ${report} confirms what would then never have been proposed; correct or retract that report first`
  return new DomainError('history-conflict', detail, { report })
}

/**
 * 403: through a later report, an editor's write would take a track into a state that needs a reviewer's confirmation.
 */
export function unreviewed({ track, to }: Pick<Transition, 'track' | 'to'>): DomainError {
  const detail = `this would take ${track} to ${to} by way of a later report, which takes the role reviewer or admin`
  return new DomainError('forbidden', detail, { track, state: to })
}
