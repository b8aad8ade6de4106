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
import { type Attempt, decideAndStore, patience, standing, type WriteContext } from '../decide-and-store.ts'
import { deliveryItem } from '../answer.ts'
import { formed } from '../form.ts'
import { leftHash } from '../hash.ts'
import { indexPlace, keys } from '../keys.ts'
import { revisions } from '../load.ts'
import { prepare } from '../prepare-write.ts'
import { type Answer, answered, type Delivery, importedIn } from '../write.ts'
import { finishRedactions } from './finish-redactions.ts'

/** The redaction of a report as it came in. */
export interface Redaction extends Delivery {
  readonly by: Author
  readonly report: string
  readonly reason: string
}

/**
 * Takes the texts of a report out of every stored copy, exactly once. Its revision lists those that it changes, each with
 * the hash of what is left of it; then the copies are changed. If the process ends in between, a check goes on. Throws
 * `not-found`, `redacted` if there is nothing left to take out, `id-reused`, and what {@link decideAndStore} throws.
 */
export async function redact(
  context: WriteContext,
  scenario: string,
  redaction: Redaction,
  arrived: Instant,
): Promise<Answer> {
  const attempt = () => decided(context, scenario, redaction)
  const answer = await decideAndStore(context, scenario, { deadline: arrived + patience, attempt })
  await finishRedactions(context.table, scenario)
  return answer
}

async function decided(
  context: WriteContext,
  scenario: string,
  { by, id, sha256, imported, report, reason }: Redaction,
): Promise<Attempt<Answer>> {
  const { table } = context
  const delivery = keys.delivery(by.kind, by.name, id)
  const before = await answered(table, delivery, { id, sha256 })
  if (before) return { answer: before }
  // What another redaction has not changed yet would get two hashes.
  await finishRedactions(table, scenario)
  const { head, loaded, governing, recorded } = await standing(context, scenario)
  const all = await revisions(table, scenario, 1, head.revision)
  requireWords(all, report)
  const note = { revision: head.revision + 1, recorded: new Date(recorded).toISOString(), reason }
  const redacting = { report, note, isText: textFacts(definitionsIn(all)) }
  const left = all.flatMap((one) => {
    const changed = redactRevision(one, redacting)
    return changed === one ? [] : [{ revision: one.revision, sha256: leftHash(changed) }]
  })
  const prepared = await prepare(
    context,
    loaded,
    { decision: decideRedaction(head, redacting, left) },
    governing,
    {
      scenario,
      recorded,
      by,
      delivery: id,
      sha256,
      ...importedIn(imported),
    },
  )
  const { revision } = prepared.revision
  const effects = { transitions: [], proposals: [], superseded: [] }
  const body = { report, scenario, revision, ...effects, backfilled: false }
  const kept = deliveryItem(delivery, { sha256, answer: body }, recorded)
  const task = formed('cleanup', keys.cleanup(scenario, revision, 'redaction'), {
    sks: [],
    redaction: revision,
  })
  return {
    prepared,
    beside: [
      { put: kept, if: 'absent' },
      { put: { ...task, version: 1, due: indexPlace(scenario, recorded) } },
    ],
    answer: { body, replayed: false },
  }
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
