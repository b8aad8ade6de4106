import {
  claimIdsOf,
  type Command,
  corrected,
  decide,
  DomainError,
  type Instant,
  leavesClaimIdsOut,
} from '@tracker/domain'
import type { Conflict, Key, Table, Write } from '../table.ts'
import { caughtUp } from '../check/check.ts'
import type { AnswerBody } from '../items/contents.ts'
import {
  type Attempt,
  decideAndStore,
  failedOn,
  standing,
  type WriteContext,
} from '../commit/decide-and-store.ts'
import { type Answer, type Delivery, prepareAnswer, writingTimes } from '../commit/delivery.ts'
import { keys } from '../items/keys.ts'
import type { RecentDeliveries } from '../commit/recent-deliveries.ts'
import { ledgerReader } from '../heads/load.ts'
import { decideFromExcerpts, type RecomputedWrite } from '../segments/excerpts.ts'
import { claimedAmong } from '../items/statements.ts'
import { itemOf } from '../reading/status.ts'
import { formerAnswer, refiling } from './refiling.ts'

/** An item that is stored with an accepted write, such as the state of a content system's document. */
export interface Companion {
  readonly key: Key
  readonly write: (answer: AnswerBody) => Write
}

/** The companion was changed by another write, so the caller must decide again. */
export class CompanionChanged extends Error {
  override readonly name = 'CompanionChanged'
  override readonly cause: Conflict

  constructor(cause: Conflict) {
    super('the companion was changed by another write', { cause })
    this.cause = cause
  }
}

/**
 * Writes exactly once: copies of a delivery, however concurrent, have one effect and one answer. Stores the companion
 * in the same transaction, and closes there the refused delivery that is filed again. Throws the errors of `decide`,
 * {@link decideAndStore} and {@link refiling}, `not-found`, `id-reused`, and {@link CompanionChanged} if another write
 * changed the companion. `arrived` is the moment at which the request came.
 */
export async function writeOnce(
  context: WriteContext & { readonly delivered: RecentDeliveries },
  scenario: string,
  delivery: Delivery,
  command: Command,
  arrived: Instant,
  companion?: Companion,
): Promise<Answer> {
  const { table, delivered } = context
  const { by, id, imported } = delivery
  const key = keys.delivery(by.kind, by.name, id)
  const before = () => formerAnswer(table, delivery)
  const whole = ledgerReader(table, scenario)

  const decided = async (): Promise<Attempt<Answer>> => {
    const known = delivered.has(key) ? await before() : undefined
    if (known) return { answer: known }
    const refiled = await refiling(table, delivery)
    if (refiled && 'answer' in refiled) return refiled
    const basis = imported ? await standing(context, scenario, imported) : await caughtUp(context, scenario)
    const { head, loaded, governing, recorded } = basis
    const target = corrected(command)
    const [former] =
      target !== undefined && leavesClaimIdsOut(command) ? await itemOf(context, scenario, target) : []
    const claims = claimIdsOf(command, id, former?.[1].claims ?? [])
    const speakers = await claimedAmong(table, scenario, claims, target)
    const first = decide(head, governing, id, command, {
      by,
      ...writingTimes(recorded, imported),
      ...speakers,
    })
    const copied = first.kind === 'history-needed' ? await before() : undefined
    if (copied) return { answer: copied }
    const { segments } = loaded.stored
    const recomputed: Pick<RecomputedWrite, 'decision'> =
      first.kind === 'decided'
        ? first
        : await decideFromExcerpts(context, { head, governing }, segments, first, () => whole(head.revision))
    const made = await prepareAnswer(context, scenario, delivery, basis, recomputed)
    const { body } = made.answer
    const beside = [companion?.write(body) ?? [], refiled?.closing(body) ?? []].flat()
    return { ...made, beside: [...made.beside, ...beside] }
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
    // Read after the report: if that is a copy's, the copy's answer exists by now.
    const answer = await before()
    if (answer) return answer
    if (companion && failedOn(conflict, companion.key)) throw new CompanionChanged(conflict)
    if (stands) throw reportIdTaken(scenario, id)
    return undefined
  }
  const answer = await decideAndStore(context, scenario, { begun: arrived, attempt, beaten })
  delivered.note(key)
  return answer
}

/**
 * Whether a report's id failed its condition and is taken. A refusal is final, so a failed condition alone is not
 * enough.
 */
async function reportStands(
  table: Table,
  conflict: Conflict,
  scenario: string,
  id: string,
): Promise<boolean> {
  const report = keys.report(scenario, id)
  return failedOn(conflict, report) && (await table.get(report)) !== undefined
}

/** A report's id is taken for ever, even by another source or after its delivery was forgotten. */
function reportIdTaken(scenario: string, id: string): DomainError {
  const detail = `${id} is already the id of a report in ${scenario}; a new report takes a new id`
  return new DomainError('id-reused', detail, { id })
}
