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
function isGrounded(step: Step, reports: History['reports']): boolean {
  const proposal = proposalOf(step)
  return proposal !== undefined && (proposal.open || waits(proposal.id, reports))
}

/**
 * Returns whether a write may remove the last ground of a confirmation whose proposal is not open at its place: the
 * proposal was open there before, or the written report was among those waiting for it. Only the full set of reports
 * can show that.
 */
export function mayLoseGrounds(
  old: readonly Placed[],
  anew: readonly Placed[],
  { before, after }: { readonly before: History; readonly after: History },
  written: string | undefined,
): boolean {
  const opened = new Set(old.flatMap(({ step }) => (proposalOf(step)?.open ? [step.subject] : [])))
  const waitedFor = (proposal: string, { reports }: History) => {
    const filed = reports.get(written ?? '')
    return filed !== undefined && waits(proposal, new Map([[filed.id, filed]]))
  }
  return anew.some(({ step }) => {
    const proposal = proposalOf(step)
    if (!proposal || proposal.open || waitedFor(proposal.id, after)) return false
    return opened.has(step.subject) || waitedFor(proposal.id, before)
  })
}

/** The proposal that a step confirms, and whether it is open at its place; undefined if it confirms none. */
function proposalOf({ transitions }: Step): { readonly id: string; readonly open: boolean } | undefined {
  for (const { cause } of transitions) {
    if (cause.kind !== 'report' || cause.confirms === undefined) continue
    return { id: cause.confirms, open: cause.proposed !== undefined }
  }
  return undefined
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
