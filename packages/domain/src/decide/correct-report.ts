import { DomainError } from '../error.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import type { Content } from '../report/content.ts'
import { contentJson } from '../report/content-json.ts'
import { type Authority, decidedAt, type FiledReport } from '../report/filed-report.ts'
import { recordedText } from '../time/instant.ts'
import { tracksOf } from '../report/parts-of.ts'
import { moves, overrides } from '../report/moves.ts'
import { placeOf } from '../report/place-of.ts'
import { reworded } from '../report/reworded.ts'
import { validateDraft } from './validate-draft.ts'
import type { Decision } from './decision.ts'
import { dated, started } from './dated.ts'
import { isExcerpt, isMissing, type Missing } from './excerpt.ts'
import { joining } from './joining.ts'
import { newestBefore } from './newest-before.ts'
import type { Draft, Drafted, NamedDraft } from '../report/draft.ts'
import { rewriteHistory } from './rewrite-history.ts'
import { cutOff, requireReviewer, timesOf, type Writing } from './writing.ts'

/**
 * Returns the report that a correction or retraction names. Throws `not-found`, or `report-retracted` if it was
 * retracted.
 */
function target({ reports }: History, id: string): FiledReport {
  const filed = reports.get(id)
  if (!filed) throw new DomainError('not-found', `there is no report ${id} in this scenario`, { report: id })
  if (filed.status === 'retracted') {
    throw new DomainError('report-retracted', `report ${id} was retracted; file a new one instead`, {
      report: id,
    })
  }
  return filed
}

/** Throws `forbidden` if an editor would undo what only a reviewer may decide: a confirmation or an override. */
function requireSameWord({ content, id }: FiledReport, { by }: Writing): void {
  const { confirms } = content
  if (confirms !== undefined) requireReviewer(by, `correct or retract ${id}, which confirms ${confirms}`)
  if (overrides(content)) requireReviewer(by, `correct or retract ${id}, which overrides a state`)
}

/** Throws `redacted` for a report whose texts were taken out: a correction must not bring them back. */
function requireWords({ content: { redacted }, id }: FiledReport): void {
  if (!redacted) return
  const detail = `${id} was redacted on ${redacted.recorded.slice(0, 10)} and stays so; file a new report instead`
  throw new DomainError('redacted', detail, { report: id, redacted })
}

/** Keeps the report's authority if the correction does not change its transition. */
function authorityOf(before: FiledReport, content: Content, { by }: Writing): Authority {
  return moves(before.content) === moves(content) ? before.authority : by.authority
}

/** A corrected confirmation still confirms the same proposal, unless the correction says otherwise. */
function completed(before: Content, content: Drafted): Drafted {
  if (content.confirms === undefined || content.confirms !== before.confirms) return content
  const { track, event } = before
  return { ...content, ...(track === undefined ? {} : { track }), ...(event === undefined ? {} : { event }) }
}

/** Returns the newest occurrence before a report that is corrected to say only by when it occurred. */
function newestBesides(
  history: History,
  draft: NamedDraft,
  filed: FiledReport,
): ReturnType<typeof newestBefore> {
  const { occurred } = draft
  if (occurred.earliest !== null) return { newest: undefined }
  const recorded = decidedAt(filed)
  const tracks = tracksOf(draft)
  return newestBefore(history, { tracks, latest: Math.min(occurred.latest ?? recorded, recorded) }, filed)
}

/** Returns the history with a corrected report in place of its former version. */
export function replaced(history: History, filed: FiledReport): History {
  return { ...history, reports: new Map(history.reports).set(filed.id, filed) }
}

/**
 * Corrects a report: the full corrected content takes its place, and both stay in the ledger. Its window is cut off at
 * the first recording, as the report's own was, unless the correction says that it began only later.
 *
 * Throws the errors of filing, and `not-found` or `report-retracted`.
 */
export function correctReport(
  head: Head,
  governing: DefinitionVersion,
  correction: { readonly report: string; readonly reason: string; readonly draft: Draft },
  writing: Writing,
  history: History,
): Decision | Missing {
  const { report, reason, draft } = correction
  const { by, recorded } = writing
  if (isExcerpt(history) && !history.sought.has(report)) return { missing: 'report', report }
  const times = timesOf(writing)
  const before = target(history, report)
  requireSameWord(before, writing)
  requireWords(before)
  const told = completed(
    before.content,
    draft.occurredGiven ? draft.content : { ...draft.content, occurred: before.content.occurred },
  )
  if (told.confirms !== undefined && told.confirms !== before.content.confirms) {
    const detail = `a correction cannot confirm a proposal; file a report that confirms ${told.confirms}`
    throw new DomainError('payload-invalid', detail, { errors: [{ pointer: '/data/confirms', detail }] })
  }
  const correcting = { report, before: before.content }
  const whole = validateDraft(told, correcting, governing.definition, writing)
  if (overrides(whole) && moves(whole) !== moves(before.content)) requireReviewer(by, 'override a state')
  const found = newestBesides(history, whole, before)
  if (isMissing(found)) return found
  const occurred = started(whole.occurred, found.newest)
  const first = decidedAt(before)
  const limit = occurred.earliest <= first ? first : recorded
  const content = dated(whole, cutOff(occurred, recorded, limit))
  const authority = authorityOf(before, content, writing)
  const revision = head.revision + 1
  const { joins: _, ...rest } = before
  const asked = joining(head, governing, content, writing)
  const anew = reworded(before, content, revision, asked.joins)
  const filed: FiledReport = {
    ...rest,
    ...anew,
    content,
    authority,
    place: placeOf(content, before.revision),
    status: 'corrected',
    amendments: [...before.amendments, { kind: 'correction', revision, ...times, reason, by }],
  }
  const joined = anew.eventSince === revision && anew.joins ? { joins: anew.joins } : {}
  const entry = {
    kind: 'correction',
    report,
    reason,
    authority,
    content: contentJson(content),
    ...joined,
  } as const
  const change = { before: history, after: replaced(history, filed) }
  return rewriteHistory(head, change, entry, by, { revision, recorded: recordedText(times.recorded) })
}

/**
 * Retracts a report: it no longer counts, and stays in the ledger and, marked, in history. Throws the errors of a
 * correction.
 */
export function retractReport(
  head: Head,
  { report, reason }: { readonly report: string; readonly reason: string },
  writing: Writing,
  history: History,
): Decision | Missing {
  const { by } = writing
  const times = timesOf(writing)
  if (isExcerpt(history) && !history.sought.has(report)) return { missing: 'report', report }
  const before = target(history, report)
  requireSameWord(before, writing)
  const revision = head.revision + 1
  const filed: FiledReport = {
    ...before,
    status: 'retracted',
    amendments: [...before.amendments, { kind: 'retraction', revision, ...times, reason, by }],
  }
  const entry = { kind: 'retraction', report, reason } as const
  const change = { before: history, after: replaced(history, filed) }
  return rewriteHistory(head, change, entry, by, { revision, recorded: recordedText(times.recorded) })
}
