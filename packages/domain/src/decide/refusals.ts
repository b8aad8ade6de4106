import { DomainError, type Fault } from '../error.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Transition } from '../timeline/snapshot.ts'
import type { Impossible, Placed, Step } from '../timeline/step.ts'
import type { Unmapped } from '../timeline/adopt-version.ts'

/** 409: the state does not allow the event. Names the state and the events it allows. */
function notAllowed({ track, state, event, allowed, version }: Impossible): DomainError {
  const possible = allowed.length > 0 ? `It allows ${allowed.join(', ')}.` : 'It allows no event.'
  const detail = `${track} is ${state} at that moment, which does not allow ${event} (definition ${version}). ${possible}`
  return new DomainError('transition-not-allowed', detail, { track, state, event, allowed })
}

/** 409: a standing report, or the written one itself, would have no valid transition. */
export function conflict(fault: Impossible | Unmapped, written: string | undefined): DomainError {
  if ('unmapped' in fault) {
    const { track, state, version } = fault.unmapped
    const detail = `this would leave ${track} in ${state}, for which definition ${version} has neither a state nor a mapping`
    return new DomainError('history-conflict', detail, { track, state, definition: version })
  }
  if (fault.report === written) return notAllowed(fault)
  const { report, track, state, event } = fault
  const detail = `report ${report} says ${event} of ${track}, which would then be ${state} and not allow it; correct or retract that report first`
  return new DomainError('history-conflict', detail, { report, track, state, event, allowed: fault.allowed })
}

/**
 * Throws if a written report has no valid transition at its place, although an earlier one waiting for a reviewer would
 * yield.
 */
export function refuseYielding(steps: readonly Placed[], written: string | undefined): void {
  const yielded = steps.find(({ step }) => step.kind === 'report' && step.subject === written)?.step.yielded
  if (yielded) throw conflict(yielded, written)
}

/**
 * Throws `payload-invalid` for a written report that contests or settles something that does not exist at its place, or
 * is of another track, or expects a time for a deadline that the state there does not have.
 */
export function refuseUnmet(steps: readonly Placed[], filed: FiledReport | undefined): void {
  const own = steps.find(({ step }) => step.kind === 'report' && step.subject === filed?.id)?.step
  const faults = filed && own ? [...unmetFaults(own, filed), ...unawaitedFaults(own, filed)] : []
  const [first] = faults
  if (first) throw new DomainError('payload-invalid', first.detail, { errors: faults })
}

function unmetFaults({ unmet }: Step, { content }: FiledReport): readonly Fault[] {
  if (unmet === undefined) return []
  const { key, elsewhere } = unmet
  const report = content[key] ?? ''
  if (elsewhere) {
    const moved = elsewhere.join(' and ')
    const detail = `${report}, which it disputes, moved ${moved}, not ${tracksOf(content).join(' or ')}; file it under ${moved}, or under no track`
    return [{ pointer: content.tracks ? '/data/tracks' : '/data/track', detail }]
  }
  const detail =
    key === 'disputes'
      ? `no track is in its state because of ${report} at that moment: it moved nothing, or its track has moved on`
      : `nothing about ${report} is contested at that moment`
  return [{ pointer: pointer('data', key), detail }]
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
