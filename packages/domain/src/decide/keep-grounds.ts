import type { History } from '../ledger/history.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { partsOf } from '../report/parts-of.ts'
import { caseOf } from '../report/case-of.ts'
import type { Placed, Step } from '../timeline/step.ts'
import { groundless } from './refusals.ts'

/**
 * Throws `history-conflict` if a standing confirmation would lose the proposal that it confirmed. A proposal with
 * several reports as grounds remains as long as one of them stands.
 */
export function keepGrounds(
  old: readonly Placed[],
  anew: readonly Placed[],
  { before, after }: { readonly before: History; readonly after: History },
  written: string | undefined,
): void {
  const kept = new Set(anew.flatMap(({ step }) => (isGrounded(step, after.reports) ? step.subject : [])))
  const standing = new Set(anew.flatMap(({ step }) => (step.kind === 'report' ? step.subject : [])))
  for (const { step } of old) {
    const { subject } = step
    if (!isGrounded(step, before.reports) || !standing.has(subject)) continue
    if (!kept.has(subject) && subject !== written) throw groundless(subject)
  }
}

/** Whether a step confirms a proposal that is open at its place, or for which a standing report waits. */
function isGrounded({ transitions }: Step, reports: History['reports']): boolean {
  return transitions.some(({ cause }) => {
    if (cause.kind !== 'report' || cause.confirms === undefined) return false
    return cause.proposed !== undefined || waits(cause.confirms, reports)
  })
}

/** Whether a step confirms a proposal that is not open at its place: only all reports can show its grounds. */
export function isGroundless({ transitions }: Step): boolean {
  return transitions.some(
    ({ cause }) => cause.kind === 'report' && cause.confirms !== undefined && cause.proposed === undefined,
  )
}

/** Whether a standing report waits for a reviewer with the proposal. */
function waits(proposal: string, reports: History['reports']): boolean {
  return reports.values().some((filed) => {
    const { status, content } = filed
    if (status === 'retracted' || content.confirms !== undefined) return false
    return partsOf<FiledReport['content']>(content).some(
      ({ track, event }) => event !== undefined && caseOf(filed, track) === proposal,
    )
  })
}
