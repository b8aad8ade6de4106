import {
  type Author,
  DomainError,
  type Instant,
  instantText,
  redactReport as decideRedaction,
  redactRevision,
  type Revision,
  textFacts,
} from '@tracker/domain'
import { type Attempt, decideAndStore, standing, type WriteContext } from '../commit/decide-and-store.ts'
import { type Answer, answered, type Delivery, prepareAnswer } from '../commit/delivery.ts'
import { formed } from '../items/form.ts'
import { leftHash } from '../items/hash.ts'
import { indexPlace, keys } from '../items/keys.ts'
import { revisions } from '../heads/load.ts'
import { finishRedactions } from './finish-redactions.ts'

/** A received redaction of a report. */
export interface Redaction extends Delivery {
  readonly by: Author
  readonly report: string
  readonly reason: string
}

/**
 * Removes the texts of a report from every stored copy, exactly once. First stores a revision that lists those it
 * changes, each with the hash of the rest, and then changes the copies. If the process ends in between, a check
 * continues. Throws `not-found`, `redacted` if the texts are gone already, `id-reused`, and the errors of {@link
 * decideAndStore}.
 */
export async function redact(
  context: WriteContext,
  scenario: string,
  redaction: Redaction,
  arrived: Instant,
): Promise<Answer> {
  const attempt = () => decided(context, scenario, redaction)
  const answer = await decideAndStore(context, scenario, { begun: arrived, attempt })
  await finishRedactions(context.table, scenario)
  return answer
}

async function decided(
  context: WriteContext,
  scenario: string,
  redaction: Redaction,
): Promise<Attempt<Answer>> {
  const { table } = context
  const { by, id, report, reason, imported } = redaction
  const before = await answered(table, keys.delivery(by.kind, by.name, id), redaction)
  if (before) return { answer: before }
  // Waits for other redactions: a revision that one has yet to change would get two hashes.
  await finishRedactions(table, scenario)
  const basis = await standing(context, scenario, imported)
  const { head, recorded } = basis
  const all = await revisions(table, scenario, 1, head.revision)
  requireWords(all, report)
  const note = {
    revision: head.revision + 1,
    recorded: new Date(recorded).toISOString(),
    ...(imported ? { importedRecorded: new Date(imported.recorded).toISOString() } : {}),
    reason,
  }
  const redacting = { report, note, isText: textFacts(definitionsIn(all)) }
  const left = all.flatMap((one) => {
    const changed = redactRevision(one, redacting)
    return changed === one ? [] : [{ revision: one.revision, sha256: leftHash(changed) }]
  })
  const decision = decideRedaction(head, redacting, left)
  const made = await prepareAnswer(context, scenario, redaction, basis, { decision })
  const { revision } = made.prepared.revision
  const content = { sks: [], redaction: revision }
  const task = formed('cleanup', keys.cleanup(scenario, revision, 'redaction'), content)
  const put = { ...task, version: 1, due: indexPlace(scenario, recorded) }
  return { ...made, beside: [...made.beside, { put }] }
}

/** Throws `not-found` for a report that was never filed, and `redacted` for one whose texts are gone. */
function requireWords(all: readonly Revision[], report: string): void {
  const about = all.filter(({ entry }) => 'report' in entry && entry.report === report)
  if (about.length === 0)
    throw new DomainError('not-found', `there is no report ${report} in this scenario`, { report })
  const earlier = about.find(({ entry }) => entry.kind === 'redaction')
  if (!earlier) return
  const detail = `${report} was redacted in revision ${earlier.revision}, on ${instantText(Date.parse(earlier.recorded))}`
  throw new DomainError('redacted', detail, { report, revision: earlier.revision })
}

function definitionsIn(all: readonly Revision[]) {
  return all.flatMap(({ entry }) => (entry.kind === 'definition' ? [entry.document] : []))
}
