import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Author,
  type Decision,
  DomainError,
  gather,
  type DefinitionVersion,
  type Head,
  type History,
  type historyNeeded as HistoryNeeded,
  historyNeeded,
  type Instant,
  nextRecorded,
  type Revision,
} from '@tracker/domain'
import { Conflict, type Key, type Table } from '../table.ts'
import { keys } from './keys.ts'
import { type definitions, definitionVersionOf, requireHead, revisions, standsBeyondHead } from './load.ts'
import { type Prepared, prepare, tooMuch } from './prepare-write.ts'

/** A write as it came in: by whom, under which id, and the SHA-256 of its bytes in hex. */
export interface Delivery {
  readonly by: Author
  readonly id: string
  readonly sha256: string
}

/** What a write is answered, the first time and every time after. */
export interface Answer {
  readonly body: AnswerBody
  /** Whether this is a copy of a delivery that was answered before. */
  readonly replayed: boolean
}

export interface AnswerBody extends Pick<Revision, 'scenario' | 'revision' | 'transitions' | 'proposals'> {
  /** The report that was filed, corrected or retracted; null for a dismissal. */
  readonly report: string | null
  readonly superseded: Revision['superseded']
  readonly backfilled: boolean
}

/** Decides on a write from the head, or asks for the history. */
export type Decide = (
  head: Head,
  governing: DefinitionVersion,
  recorded: Instant,
  history?: History,
) => Decision | typeof HistoryNeeded

interface StoredDelivery {
  readonly sha256: string
  readonly answer: AnswerBody
}

/** Ids are remembered for 35 days; the contract promises 30. */
const remembered = 35 * 24 * 60 * 60

/** How long a write competes with others before it gives up with 503. */
const patience = 8_000

export interface WriteContext {
  readonly table: Table
  readonly definition: ReturnType<typeof definitions>
  readonly now: () => Instant
}

const same = (a: Key, b: Key): boolean => a.pk === b.pk && a.sk === b.sk

function answerOf(
  { scenario, revision, transitions, proposals, superseded, entry }: Revision,
  backfilled: boolean,
): AnswerBody {
  const report = 'report' in entry ? entry.report : null
  return { report, scenario, revision, transitions, proposals, superseded, backfilled }
}

/** The answer that a delivery got before; throws `id-reused` where its id came with other bytes. */
async function answered(table: Table, key: Key, { id, sha256 }: Delivery): Promise<Answer | undefined> {
  const item = await table.get(key)
  if (!item) return undefined
  const stored = item.data as StoredDelivery
  if (stored.sha256 === sha256) return { body: stored.answer, replayed: true }
  throw new DomainError('id-reused', `${id} came before with another body; a new write takes a new id`, {
    id,
  })
}

/**
 * Decides on a write, with the whole history where it takes that; a copy of one that was answered `before` is not worth
 * reading it. What is `read` of the ledger is kept for the next attempt, which then reads only what is new: else a late
 * write to a long ledger would lose every race against quick ones.
 */
async function decided(
  context: WriteContext,
  scenario: string,
  decide: Decide,
  before: () => Promise<Answer | undefined>,
  read: Revision[],
) {
  const { head } = await requireHead(context.table, scenario)
  const governing = await definitionVersionOf(context.definition, head)
  const recorded = nextRecorded(head, context.now())
  let decision = decide(head, governing, recorded)
  if (decision === historyNeeded) {
    const answer = await before()
    if (answer) return answer
    const since = await revisions(context.table, scenario, read.length + 1, head.revision)
    for (const revision of since) read.push(revision)
    decision = decide(head, governing, recorded, gather(read))
  }
  if (decision === historyNeeded) throw new Error('a decision asked for the history that it had')
  if (tooMuch(decision)) {
    const detail = `this would change ${decision.history.size} items of history at once; split it, or place it later`
    throw new DomainError('scenario-full', detail)
  }
  return { head, governing, recorded, decision }
}

/** Waits a little longer after every lost race, at random, so that the racers spread out. */
export function afterConflict(attempt: number): Promise<void> {
  return sleep(Math.random() * Math.min(200, 5 * 2 ** attempt))
}

/**
 * Writes exactly once. Copies of a delivery, however concurrent, have one effect and one answer. Throws what `decide`
 * throws, `not-found`, `id-reused`, an Error where the next revision stands already, and `unavailable` where others kept
 * winning, or its turn came too late after it had `arrived`.
 */
export async function writeOnce(
  context: WriteContext,
  scenario: string,
  delivery: Delivery,
  decide: Decide,
  arrived: Instant,
): Promise<Answer> {
  const { table, now } = context
  const { by, id, sha256 } = delivery
  const key = keys.delivery(by.kind, by.name, id)
  const deadline = arrived + patience
  const read: Revision[] = []
  for (let attempt = 0; now() < deadline; attempt++) {
    let prepared: Prepared
    let body: AnswerBody
    try {
      const made = await decided(context, scenario, decide, () => answered(table, key, delivery), read)
      if ('replayed' in made) return made
      const { head, governing, recorded, decision } = made
      prepared = prepare(head, decision, governing, { scenario, recorded, by, delivery: id, sha256 })
      body = answerOf(prepared.revision, decision.backfilled)
    } catch (refusal) {
      const before = refusal instanceof DomainError ? await answered(table, key, delivery) : undefined
      if (before) return before
      throw refusal
    }
    const data: StoredDelivery = { sha256, answer: body }
    const put = { ...key, ttl: Math.ceil(now() / 1000) + remembered, data }
    try {
      await table.transact([...prepared.writes, { put, if: 'absent' }], crypto.randomUUID())
      return { body, replayed: false }
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const stands = await reportStands(table, error, scenario, id)
      // Looked for after the report: where that is a copy's, the copy's answer is there by now.
      const before = await answered(table, key, delivery)
      if (before) return before
      if (stands) throw reportIdTaken(scenario, id)
      await refuseBrokenLedger(table, error, prepared.revision)
      await afterConflict(attempt)
    }
  }
  throw new DomainError('unavailable', `${scenario} is being written to by many at once; try again`)
}

/** Whether a report's id was in the way, and is taken. A refusal is for good, so it takes more than a failed condition. */
async function reportStands(
  table: Table,
  { keys: failed }: Conflict,
  scenario: string,
  id: string,
): Promise<boolean> {
  const report = keys.report(scenario, id)
  return failed.some((one) => same(one, report)) && (await table.get(report)) !== undefined
}

/** A report's id is taken for ever, also by another source or after its delivery was forgotten. */
function reportIdTaken(scenario: string, id: string): DomainError {
  const detail = `${id} is already the id of a report in ${scenario}; a new report takes a new id`
  return new DomainError('id-reused', detail, { id })
}

/** A revision that stands beyond the head is in the way of every write, for ever: no use in trying again. */
async function refuseBrokenLedger(
  table: Table,
  { keys: failed }: Conflict,
  { scenario, revision }: Revision,
): Promise<void> {
  const next = keys.revision(scenario, revision)
  if (failed.some((one) => same(one, next)) && (await standsBeyondHead(table, scenario, revision)))
    throw new Error(`revision ${revision} of ${scenario} stands beyond its head; verify names it`)
}
