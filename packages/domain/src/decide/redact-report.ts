import type { Head } from '../ledger/head.ts'
import type { RedactionEntry } from '../ledger/revision.ts'
import { type Redacting, redactStored } from '../redaction/redact-stored.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'

/** Removes the texts of a report from the head. It moves no track; `left` lists the revisions that it changes. */
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

/** Returns the decision on a redaction that leaves the head unchanged. */
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
