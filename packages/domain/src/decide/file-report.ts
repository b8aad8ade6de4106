import { DomainError } from '../error.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History, Recording } from '../ledger/history.ts'
import type { Draft, NamedDraft } from '../report/draft.ts'
import type { Content } from '../report/content.ts'
import { contentJson } from '../report/content-json.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { historyItems } from '../ledger/history-item.ts'
import { momentOf } from '../time/order-key.ts'
import { overrides } from '../report/moves.ts'
import { tracksOf } from '../report/parts-of.ts'
import { placeOf } from '../report/place-of.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { validateDraft } from './validate-draft.ts'
import { confirmed } from './confirm.ts'
import { dated, started } from './dated.ts'
import {
  type Decision,
  decided,
  type FromHead,
  type FromHistory,
  given,
  lacking,
  withHistory,
} from './decision.ts'
import { isMissing, type Missing } from './excerpt.ts'
import { effectsOfInputs, statesOf } from './effects.ts'
import { joining } from './joining.ts'
import { type Ending, newestBefore, newestByHead } from './newest-before.ts'
import { rewriteHistory } from './rewrite-history.ts'
import { conflict, refuseYielding } from './refusals.ts'
import { refuseUnmet } from './refuse-unmet.ts'
import { cutOff, requireReviewer, timesOf, type Writing } from './writing.ts'

/**
 * Files a report. One that comes last in the order of occurrence is decided from the head alone; an earlier one needs
 * the whole history.
 *
 * Throws `malformed`, `payload-invalid`, `claim-id-taken`, `forbidden`, `four-eyes`, `proposal-closed`,
 * `occurred-in-future`, `transition-not-allowed` or `history-conflict`.
 */
export function fileReport(
  head: Head,
  governing: DefinitionVersion,
  id: string,
  draft: Draft,
  writing: Writing,
): FromHead {
  const { by, recorded } = writing
  requireReachable(id)
  const { content } = confirmed(head, governing, draft, writing)
  const whole = validateDraft(content, { report: id }, governing.definition, writing)
  if (overrides(whole)) requireReviewer(by, 'override a state')
  const joined = joining(head, governing, whole, writing)
  const startingAfter = (newest: Instant | undefined): FiledReport => ({
    ...asFiled(head, id, dated(whole, cutOff(started(whole.occurred, newest), recorded)), writing),
    ...joined,
  })
  const ending = openStart(whole, recorded)
  const fromHistory = (history: History): FromHistory => {
    const found = ending ? newestBefore(history, ending) : { newest: undefined }
    if (isMissing(found)) return lacking(found)
    return given(placed(head, governing, startingAfter(found.newest), writing), history)
  }
  const known = ending ? newestByHead(head, governing, ending) : { newest: undefined }
  if (!known) return { kind: 'history-needed', decide: fromHistory }
  return placed(head, governing, startingAfter(known.newest), writing)
}

/** Which of a write's claims have been made already. */
interface Claiming {
  readonly claimed: Pick<Writing['claimed'], 'has'>
}

/** Decides on a whole report by its place: from the head if it comes last, else with the history. */
export function placed(
  head: Head,
  governing: DefinitionVersion,
  report: FiledReport,
  writing: Claiming,
): FromHead {
  if (inOrder(head.snapshot, report)) return decided(appended(head, governing, report, writing))
  return withHistory((history) => backfilled(head, report, history))
}

/**
 * Throws `malformed` for the ids `.` and `..`: URL parsers remove them from a path, so the report would be unreachable.
 */
function requireReachable(id: string): void {
  if (id !== '.' && id !== '..') return
  const detail = `${id} cannot be the id of a report, since no URL can have it as a segment; take another, e.g. a UUID`
  throw new DomainError('malformed', detail)
}

function asFiled(head: Head, id: string, content: Content, writing: Writing): FiledReport {
  const { by } = writing
  const revision = head.revision + 1
  return {
    id,
    revision,
    ...timesOf(writing),
    place: placeOf(content, revision),
    content,
    by,
    authority: by.authority,
    eventSince: revision,
    status: 'standing',
    amendments: [],
  }
}

function entryOf({ id, authority, content, joins }: FiledReport) {
  const joined = joins ? { joins } : {}
  return { kind: 'report', report: id, authority, content: contentJson(content), ...joined } as const
}

function recordingOf({ revision, recorded }: FiledReport): Recording {
  return { revision, recorded: recordedText(recorded) }
}

/** Decides on a report that comes last in the order of occurrence. */
function appended(
  head: Head,
  governing: DefinitionVersion,
  filed: FiledReport,
  { claimed }: Claiming,
): Decision {
  const fresh = (filed.content.claims ?? []).flatMap(({ id }) => (claimed.has(id) ? [] : [id]))
  const input = { kind: 'report', filed, freshClaims: fresh.length } as const
  const { steps, snapshot, fault } = replay(head.snapshot, [input], versionsOf(governing))
  if (fault) throw conflict(fault, filed.id)
  refuseYielding(steps, filed.id)
  refuseUnmet(steps, filed)
  const reports = new Map([[filed.id, filed]])
  const pending = [...head.pending, ...clockEffects(steps)]
  return {
    entry: entryOf(filed),
    effects: { ...effectsOfInputs(steps), superseded: [], states: statesOf(snapshot, pending) },
    snapshot,
    pending,
    history: historyItems(steps, { reports, brought: new Map(), ruled: new Map() }, recordingOf(filed)),
    backfilled: false,
    follows: true,
    fresh,
  }
}

/** Decides on a report that comes before recorded inputs. */
function backfilled(head: Head, filed: FiledReport, history: History): Decision | Missing {
  const after = { ...history, reports: new Map([...history.reports, [filed.id, filed]]) }
  const change = { before: history, after }
  const decision = rewriteHistory(head, change, entryOf(filed), filed.by, recordingOf(filed))
  if (isMissing(decision)) return decision
  const { superseded } = decision.effects
  return { ...decision, backfilled: filed.place < head.snapshot.last || superseded.length > 0 }
}

/** Returns the end of an occurrence that has no start; undefined if it has one. */
function openStart(draft: NamedDraft, recorded: Instant): Ending | undefined {
  const { occurred } = draft
  if (occurred.earliest !== null) return undefined
  return { tracks: tracksOf(draft), latest: Math.min(occurred.latest ?? recorded, recorded) }
}

/** Whether the report comes after all others and after the moment up to which the clock was followed. */
function inOrder({ last, clock }: Snapshot, { place }: FiledReport): boolean {
  return place > last && (momentOf(place) ?? clock) > clock
}
