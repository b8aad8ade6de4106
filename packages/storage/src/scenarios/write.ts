import {
  type Author,
  claimIdsOf,
  type Command,
  corrected,
  decide,
  DomainError,
  type Instant,
  leavesClaimIdsOut,
  type RedactionNote,
  type Revision,
} from '@tracker/domain'
import type { Conflict, Key, Table, Write } from '../table.ts'
import {
  type Attempt,
  decideAndStore,
  failedOn,
  patience,
  standing,
  type WriteContext,
} from './decide-and-store.ts'
import type { AnswerBody } from './contents.ts'
import { answerOf, deliveryItem } from './answer.ts'
import { upcast } from './form.ts'
import { caughtUp } from './check.ts'
import { keys } from './keys.ts'
import { claimedAmong } from './statements.ts'
import { revisions } from './load.ts'
import { itemOf } from './status.ts'
import { decideFromExcerpts, type Retold } from './segments/excerpts.ts'
import { prepare } from './prepare-write.ts'

/** A received write: its author, its id, and the SHA-256 of its bytes in hex. */
export interface Delivery {
  readonly by: Author
  readonly id: string
  readonly sha256: string
  readonly imported?: Imported
}

/** When a write was recorded in the ledger that it is imported from, and the key that imports it. */
export interface Imported {
  readonly recorded: Instant
  readonly by: string
}

/** The answer to a write, the first time and every time after. */
export interface Answer {
  readonly body: AnswerBody
  /** Whether this is a copy of a delivery that was answered before. */
  readonly replayed: boolean
}

/** An item that is stored with an accepted write, e.g. the state of a content system's document. */
export interface Companion {
  readonly key: Key
  readonly write: (answer: AnswerBody) => Write
}

/** Returns the former answer to a delivery; throws `id-reused` if its id came with other bytes. */
export async function answered(
  table: Table,
  key: Key,
  { id, sha256 }: Pick<Delivery, 'id' | 'sha256'>,
): Promise<Answer | undefined> {
  const item = await table.get(key)
  if (!item) return undefined
  const stored = upcast('delivery', item)
  if (stored.redacted && stored.sha256 === sha256) throw gone(id, stored.redacted)
  if (stored.sha256 === sha256) return { body: stored.answer, replayed: true }
  throw new DomainError('id-reused', `${id} came before with another body; a new write takes a new id`, {
    id,
  })
}

function gone(id: string, redacted: RedactionNote): DomainError {
  const detail = `what ${id} wrote was redacted on ${redacted.recorded.slice(0, 10)}: ${redacted.reason}`
  return new DomainError('redacted', detail, { id, redacted })
}

/**
 * Writes exactly once. Copies of a delivery, however concurrent, have one effect and one answer. Throws what `decide`
 * throws, `not-found`, `id-reused`, and what {@link decideAndStore} throws for one that `arrived` at that moment. Stores
 * the companion with it, and throws the Conflict if that one changed: then it takes another decision.
 */
export function writeOnce(
  context: WriteContext,
  scenario: string,
  delivery: Delivery,
  command: Command,
  arrived: Instant,
  companion?: Companion,
): Promise<Answer> {
  const { table } = context
  const { by, id, sha256, imported } = delivery
  const key = keys.delivery(by.kind, by.name, id)
  const before = () => answered(table, key, delivery)
  const whole = ledgerReader(table, scenario)

  const decided = async (): Promise<Attempt<Answer>> => {
    const { head, loaded, governing, recorded } = imported
      ? await standing(context, scenario)
      : await caughtUp(context, scenario)
    const target = corrected(command)
    const [former] =
      target !== undefined && leavesClaimIdsOut(command) ? await itemOf(context, scenario, target) : []
    const claims = claimIdsOf(command, id, former?.[1].claims ?? [])
    const claimed = await claimedAmong(table, scenario, claims, target)
    const first = decide(head, governing, id, command, { by, ...writingTimes(recorded, imported), claimed })
    const copied = typeof first === 'function' ? await before() : undefined
    if (copied) return { answer: copied }
    const { segments } = loaded.stored
    const retold: Pick<Retold, 'decision'> =
      typeof first === 'function'
        ? await decideFromExcerpts(context, { head, governing }, segments, first, () => whole(head.revision))
        : { decision: first }
    const { decision } = retold
    const prepared = await prepare(context, loaded, retold, governing, {
      scenario,
      recorded,
      by,
      delivery: id,
      sha256,
      ...importedIn(imported),
    })
    const body = answerOf(prepared.revision, decision)
    const put = deliveryItem(key, { sha256, answer: body }, recorded)
    return {
      prepared,
      beside: [{ put, if: 'absent' }, ...(companion ? [companion.write(body)] : [])],
      answer: { body, replayed: false },
    }
  }
  const attempt = async (): Promise<Attempt<Answer>> => {
    try {
      return await decided()
    } catch (refusal) {
      const answer = refusal instanceof DomainError ? await before() : undefined
      if (answer) return { answer }
      throw refusal
    }
  }
  const beaten = async (conflict: Conflict): Promise<Answer | undefined> => {
    const stands = await reportStands(table, conflict, scenario, id)
    // Looked for after the report: where that is a copy's, the copy's answer is there by now.
    const answer = await before()
    if (answer) return answer
    if (companion && failedOn(conflict, companion.key)) throw conflict
    if (stands) throw reportIdTaken(scenario, id)
    return undefined
  }
  return decideAndStore(context, scenario, { deadline: arrived + patience, attempt, beaten })
}

/**
 * Reads the ledger up to a revision. What was read is kept for the next attempt, which then reads only what is new:
 * else a late write to a long ledger would lose every race against quick ones.
 */
export function ledgerReader(table: Table, scenario: string) {
  const read: Revision[] = []
  return async (revision: number) => {
    const since = await revisions(table, scenario, read.length + 1, revision)
    for (const one of since) read.push(one)
    return read
  }
}

/** Whether a report's id was in the way, and is taken. A refusal is for good, so it takes more than a failed condition. */
async function reportStands(
  table: Table,
  conflict: Conflict,
  scenario: string,
  id: string,
): Promise<boolean> {
  const report = keys.report(scenario, id)
  return failedOn(conflict, report) && (await table.get(report)) !== undefined
}

/** The moment that a write is decided as of, and that of its revision if it is imported. */
export function writingTimes(recorded: Instant, imported: Imported | undefined) {
  return imported ? { recorded: imported.recorded, importedAt: recorded } : { recorded }
}

/** What the revision of an imported write says of that. */
export function importedIn(imported: Imported | undefined) {
  return imported ? { importedRecorded: imported.recorded, importedBy: imported.by } : {}
}

/** A report's id is taken for ever, also by another source or after its delivery was forgotten. */
function reportIdTaken(scenario: string, id: string): DomainError {
  const detail = `${id} is already the id of a report in ${scenario}; a new report takes a new id`
  return new DomainError('id-reused', detail, { id })
}
