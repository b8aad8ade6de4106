import type { Head } from '../ledger/head.ts'
import type { RedactionEntry } from '../ledger/revision.ts'
import { type Redacting, redactStored } from '../redaction/redact-stored.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'

/** Takes the texts of a report out of the head. No track moves by it; `left` lists the revisions that it changes. */
export function redactReport(
  { snapshot, pending }: Head,
  redacting: Redacting,
  left: RedactionEntry['left'],
): Decision {
  const { report, note } = redacting
  const without = {
    snapshot: redactStored(snapshot, redacting),
    pending: redactStored(pending, redacting),
  }
  return redacted(without, { report, reason: note.reason, left })
}

/** The decision on a redaction after which a head is as it is. */
export function redacted(
  { snapshot, pending }: Pick<Head, 'snapshot' | 'pending'>,
  entry: RedactionEntry,
): Decision {
  return {
    entry: { ...entry, kind: 'redaction' },
    effects: { transitions: [], superseded: [], proposals: [], states: statesOf(snapshot, pending) },
    snapshot,
    pending,
    history: new Map(),
    backfilled: false,
    follows: false,
  }
}
