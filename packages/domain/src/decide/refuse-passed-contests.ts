import type { FiledReport } from '../report/filed-report.ts'
import type { Placed, Step } from '../timeline/step.ts'
import type { Unmet } from '../timeline/unmet.ts'
import { overlappingOrder } from './overlapping-order.ts'
import type { HistoryChange } from './recompute-timeline.ts'
import { contestless, named, written } from './refusals.ts'

/**
 * Throws `history-conflict` if a correction moves its report past one that contests or settles something because of it,
 * so that this one, filed in that order, would be refused. A contest that ends because its transition is withdrawn, or
 * because the track had moved on, is no conflict.
 */
export function refusePassedContests(
  old: readonly Placed[],
  anew: readonly Placed[],
  { before, after }: HistoryChange,
  report: string,
): void {
  const [was, is] = [before.reports.get(report), after.reports.get(report)]
  if (!was || !is || is.status === 'retracted' || is.place <= was.place) return
  const wasUnmet = new Map(old.map(({ step }) => [step.place, keysOf(step)]))
  for (const { step } of anew) {
    if (step.kind !== 'report' || step.place <= was.place || step.place >= is.place) continue
    const key = keysOf(step).find((one) => wasUnmet.get(step.place)?.includes(one) === false)
    const passed = key && after.reports.get(step.subject)
    if (passed) throw contestless(passed.id, key, passed.content[key] ?? '', orderOf(passed, is))
  }
}

function keysOf({ unmet = [] }: Step): readonly Unmet['key'][] {
  return unmet.map(({ key }) => key)
}

function orderOf({ id, content: { occurred } }: FiledReport, { content }: FiledReport): string {
  return overlappingOrder(named(id, occurred), { called: written, occurred: content.occurred })
}
