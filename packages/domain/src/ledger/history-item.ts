import { type TransitionJson, transitionJson, proposalJson, type ProposalJson } from './json.ts'
import { firing, type History, type Recording } from './history.ts'
import type { Pending } from './revision.ts'
import { type ContentJson, contentJson } from '../report/content-json.ts'
import type { FiledReport, Joins, RecordingTimes } from '../report/filed-report.ts'
import { recordedText } from '../time/instant.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import { clockEffectOf } from './clock-effects.ts'
import type { OrderKey } from '../time/order-key.ts'
import type { Placed, Step } from '../timeline/step.ts'

/** One event of the timeline, as `history` lists it. */
export interface HistoryItem extends Partial<Omit<ContentJson, 'occurred' | 'track' | 'headline' | 'key'>> {
  readonly kind: 'report' | 'deadline' | 'rule' | 'review'
  /** Null for effects of the clock or a rule. */
  readonly report: string | null
  /** The revision that first recorded it; null until a check does. */
  readonly revision: number | null
  readonly occurred: TimeValueJson
  readonly recorded: string | null
  /** When the ledger that it was imported from had recorded it. */
  readonly importedRecorded?: string
  readonly track: string | null
  readonly headline: string
  readonly transitions: readonly TransitionJson[]
  readonly proposals: readonly ProposalJson[]
  /** The proposals, by track, that were already open for its event when it was filed. */
  readonly joins?: Joins
  readonly status: 'standing' | 'corrected' | 'retracted' | 'superseded'
  readonly amendments?: readonly AmendmentJson[]
  /** Whether the report marks a key event; every transition is one. */
  readonly keyEvent?: true
  /** The webhook source or key that filed the report; both if a refused delivery was filed again. */
  readonly source?: string
  readonly key?: string
}

/** A correction or retraction of a report, as history lists it. */
export interface AmendmentJson {
  readonly kind: 'correction' | 'retraction'
  readonly revision: number
  readonly recorded: string
  readonly importedRecorded?: string
  readonly reason: string
}

function recordedTexts({ recorded, importedRecorded }: RecordingTimes) {
  const imported = importedRecorded === undefined ? {} : { importedRecorded: recordedText(importedRecorded) }
  return { recorded: recordedText(recorded), ...imported }
}

function reportItem(filed: FiledReport, step: Step | undefined): HistoryItem {
  const { id: report, revision, content, status, amendments, by } = filed
  const { key, ...said } = contentJson(content)
  return {
    kind: 'report',
    ...said,
    ...(key ? { keyEvent: key } : {}),
    report,
    revision,
    ...recordedTexts(filed),
    track: content.track ?? null,
    transitions: (step?.transitions ?? []).map(transitionJson),
    proposals: (step?.opened ?? []).map(proposalJson),
    ...(filed.joins ? { joins: filed.joins } : {}),
    status,
    [by.kind]: by.name,
    ...(by.retriedBy ? { key: by.retriedBy.name } : {}),
    ...(amendments.length === 0
      ? {}
      : {
          amendments: amendments.map(({ kind, revision: amending, reason, ...times }) => ({
            kind,
            revision: amending,
            ...recordedTexts(times),
            reason,
          })),
        }),
  }
}

/** Returns a clock or rule effect as an item; unrecorded until a check records it. */
export function clockEffectItem(
  brought: Omit<Pending, 'leaves'>,
  recording: Recording | undefined,
): HistoryItem {
  const { kind, due, track, headline, transitions, proposals } = brought
  return {
    kind,
    report: null,
    revision: recording?.revision ?? null,
    occurred: due,
    recorded: recording?.recorded ?? null,
    track,
    headline,
    transitions,
    proposals,
    status: 'standing',
  }
}

/**
 * Returns the timeline as items by place, retracted reports included. A clock effect has the revision of its check; a
 * rule's effect on a report has the first revision that had it, or else `now`.
 */
export function historyItems(
  steps: readonly Placed[],
  { reports, brought, ruled }: Pick<History, 'reports' | 'brought' | 'ruled'>,
  now: Recording,
): Map<OrderKey, HistoryItem> {
  const items = new Map<OrderKey, HistoryItem>()
  const byReport = new Map<string, Step>()
  for (const { step, origin } of steps) {
    if (step.kind === 'report') byReport.set(step.subject, step)
    const about = clockEffectOf(step)
    if (!about) continue
    const { subject, track, due } = about
    const recording = origin === 'clock' ? brought.get(step.place) : ruled.get(firing(subject, track, due))
    items.set(step.place, clockEffectItem(about, recording ?? (origin === 'clock' ? undefined : now)))
  }
  for (const filed of reports.values()) items.set(filed.place, reportItem(filed, byReport.get(filed.id)))
  return items
}
