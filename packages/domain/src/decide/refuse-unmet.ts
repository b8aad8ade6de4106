import { DomainError, type Fault } from '../error.ts'
import type { Content } from '../report/content.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { tracksOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import type { Placed, Step } from '../timeline/step.ts'
import type { Unawaited } from '../timeline/unawaited.ts'
import type { DeadlineMove, Unmet } from '../timeline/unmet.ts'
import { overlappingOrder } from './overlapping-order.ts'
import { named, written } from './refusals.ts'

/** A timeline before a write, and the written report at that time. */
interface Formerly {
  readonly steps: readonly Placed[]
  readonly filed: FiledReport | undefined
}

function stepOf(steps: readonly Placed[], report: string | undefined): Step | undefined {
  return steps.find(({ step: { kind, subject } }) => kind === 'report' && subject === report)?.step
}

/**
 * Throws `payload-invalid` for a written report that contests itself, contests or settles something that does not exist
 * at its place, or is of another track, or expects a time for a deadline that the state there does not have. A
 * correction may keep such keys, if reports filed since made them void: its own mistakes must stay correctable.
 */
export function refuseUnmet(
  steps: readonly Placed[],
  filed: FiledReport | undefined,
  formerly?: Formerly,
): void {
  const own = stepOf(steps, filed?.id)
  if (!filed || !own) return
  const was = formerly && stepOf(formerly.steps, filed.id)
  const kept = formerly?.filed && keptWords(filed.content, formerly.filed.content)
  const faults = [
    ...(filed.content.disputes === filed.id ? [ownFault] : []),
    ...(own.unmet ?? [])
      .filter(({ key }) => !(kept?.[key] && was?.unmet?.some((one) => one.key === key)))
      .map((unmet) => unmetFault(unmet, own, filed, steps)),
    ...(own.unawaited ?? [])
      .filter(({ track, deadline }) => !was?.unawaited?.some((one) => isOf(one, track, deadline)))
      .map((unawaited) => unawaitedFault(unawaited, filed)),
  ]
  const [first] = faults
  if (first) throw new DomainError('payload-invalid', first.detail, { errors: faults })
}

/** Whether a correction still contests and settles what its report did, about the same tracks. */
function keptWords(is: Content, was: Content): Readonly<Record<Unmet['key'], boolean>> {
  const same = tracksOf(is).join() === tracksOf(was).join()
  return { disputes: same && is.disputes === was.disputes, settles: same && is.settles === was.settles }
}

const meant = {
  disputes: 'the report that put a track in its present state',
  settles: 'the report that is contested, or the one that contests it',
} satisfies Record<Unmet['key'], string>

const ownFault: Fault = {
  pointer: pointer('data', 'disputes'),
  detail: `a report cannot dispute itself; name ${meant.disputes}, or leave "disputes" out`,
}

function unmetFault(
  { key, elsewhere, known, passed }: Unmet,
  { place }: Step,
  { content }: FiledReport,
  steps: readonly Placed[],
): Fault {
  const report = content[key] ?? ''
  if (elsewhere) {
    const there = elsewhere.join(' and ')
    const others = tracksOf(content).join(' or ')
    const why =
      key === 'disputes'
        ? `${report}, which it disputes, moved ${there}, not ${others}`
        : `${report}, which it settles, is contested on ${there}, not on ${others}`
    const detail = `${why}; file it under ${there}, or under no track`
    return { pointer: content.tracks ? '/data/tracks' : '/data/track', detail }
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
    return { pointer: pointer('data', key), detail }
  }
  const reason =
    key === 'disputes'
      ? 'it moved nothing or comes later, or its track has moved on'
      : 'it never was, its track has moved on, or that is settled'
  const detail = `${vain}: ${reason}; name ${meant[key]}, here ${oneOf(known)}`
  const clock = key === 'disputes' ? passed.map(passedWords).join('') : ''
  return { pointer: pointer('data', key), detail: `${detail}${clock}` }
}

/** Explains how to contest a transition that no report made: a report of the same event takes its place. */
function passedWords({ track, state, deadline, since }: DeadlineMove): string {
  const when = since ? ` ${since.value}` : ' its window'
  return `. ${track} is ${state} because its deadline ${deadline} passed, which no report says: to contest that, file its event as a report that occurred within${when}, then dispute that report`
}

function isOf(one: Unawaited, track: Id, deadline: Id): boolean {
  return one.track === track && one.deadline === deadline
}

function unawaitedFault({ track, state, deadline, known }: Unawaited, { content }: FiledReport): Fault {
  const at = content.tracks?.findIndex((part) => part.track === track)
  const part = at === undefined ? ['data'] : ['data', 'tracks', String(at)]
  const detail = `no deadline ${deadline} waits for an expected time in ${state}, in which ${track} then is; there are ${oneOf(known)}`
  return { pointer: pointer(...part, 'expected', deadline), detail }
}
