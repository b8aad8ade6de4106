import type { DefinitionVersion } from '../definition/definition-version.ts'
import type { Head } from '../ledger/head.ts'
import type { History } from '../ledger/history.ts'
import type { Draft, Drafted } from '../report/draft.ts'
import { contentJson } from '../report/content-json.ts'
import type { FiledReport } from '../report/filed-report.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import { clockEffects } from '../ledger/clock-effects.ts'
import { historyItems } from '../ledger/history-item.ts'
import { momentOf, orderKeyOf } from '../time/order-key.ts'
import type { Snapshot } from '../timeline/snapshot.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import { validateDraft } from './validate-draft.ts'
import { confirmed } from './confirm.ts'
import { dated, started } from './dated.ts'
import { type Decision, historyNeeded } from './decision.ts'
import { effectsOfFacts, statesOf } from './effects.ts'
import { newestByHead, newestInHistory } from './newest-before.ts'
import { rewriteHistory } from './rewrite-history.ts'
import { conflict } from './refusals.ts'
import { cutOff, requireReviewer, type Writing } from './writing.ts'

/**
 * Files a report. One that comes after all that was recorded is decided from the head alone; one that comes before
 * takes the whole history (answers {@link historyNeeded} without it).
 *
 * Throws `payload-invalid`, `forbidden`, `four-eyes`, `proposal-closed`, `occurred-in-future`,
 * `transition-not-allowed` or `history-conflict`.
 */
export function fileReport(
  head: Head,
  governing: DefinitionVersion,
  id: string,
  draft: Draft,
  writing: Writing,
  history?: History,
): Decision | typeof historyNeeded {
  const { by, recorded } = writing
  const { content: whole } = confirmed(head, governing, draft, writing)
  validateDraft(whole, governing.definition)
  if (whole.override) requireReviewer(by, 'override a state')
  const before = newestBefore(head, governing, whole, recorded, history)
  if (before === historyNeeded) return historyNeeded
  const content = dated(whole, cutOff(started(whole.occurred, before), recorded))
  const revision = head.revision + 1
  const place = orderKeyOf(content.occurred, revision)
  const { authority } = by
  const filed: FiledReport = {
    id,
    revision,
    recorded,
    place,
    content,
    by,
    authority,
    status: 'standing',
    amendments: [],
  }
  const entry = { kind: 'report', report: id, authority, content: contentJson(content) } as const
  const now = { revision, recorded: recordedText(recorded) }
  if (!inOrder(head.snapshot, filed)) {
    if (!history) return historyNeeded
    const after = { ...history, reports: new Map([...history.reports, [id, filed]]) }
    const decision = rewriteHistory(head, { before: history, after }, entry, by, now)
    return { ...decision, backfilled: place < head.snapshot.last || decision.effects.superseded.length > 0 }
  }
  const versions = versionsOf(governing)
  const { steps, snapshot, fault } = replay(head.snapshot, [{ kind: 'report', filed }], versions)
  if (fault) throw conflict(fault, id)
  return {
    entry,
    effects: { ...effectsOfFacts(steps), superseded: [], states: statesOf(snapshot) },
    snapshot,
    pending: [...head.pending, ...clockEffects(steps)],
    history: historyItems(
      steps,
      { reports: new Map([[id, filed]]), brought: new Map(), ruled: new Map() },
      now,
    ),
    backfilled: false,
  }
}

/** What happened before a report that says only by when it occurred. */
function newestBefore(
  head: Head,
  governing: DefinitionVersion,
  { track, occurred }: Drafted,
  recorded: Instant,
  history: History | undefined,
): Instant | undefined | typeof historyNeeded {
  if (occurred.earliest !== null) return undefined
  const ending = { track, latest: Math.min(occurred.latest ?? recorded, recorded) }
  return history ? newestInHistory(history, ending) : newestByHead(head, governing, ending)
}

/** Whether the report comes after every report and after all that the clock was followed through. */
function inOrder({ last, clock }: Snapshot, { place }: FiledReport): boolean {
  return place > last && (momentOf(place) ?? clock) > clock
}
