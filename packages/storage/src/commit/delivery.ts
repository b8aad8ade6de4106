import { type Author, DomainError, type Instant, type RedactionNote } from '@tracker/domain'
import type { Key, Table } from '../table.ts'
import { answerOf, deliveryItem } from '../items/answer.ts'
import type { AnswerBody } from '../items/contents.ts'
import type { Attempt, Standing } from './decide-and-store.ts'
import type { Imported } from './imported.ts'
import { keys } from '../items/keys.ts'
import { prepare } from './prepare-write.ts'
import { remembered } from './remembered.ts'
import type { Growth } from '../segments/growth.ts'
import type { StretchContext } from '../segments/stretches.ts'

/** A received write: its author, its id, and the SHA-256 of its bytes in hex. */
export interface Delivery {
  readonly by: Author
  readonly id: string
  readonly sha256: string
  readonly imported?: Imported
  readonly refiles?: Refiled
}

/** The refused delivery that a write files again, and closes in the same transaction. */
export interface Refiled {
  readonly id: string
  /** The SHA-256 of the payload that replaces the received one, in hex. */
  readonly mended?: string
}

/** The answer to a write, the first time and every time after. */
export interface Answer {
  readonly body: AnswerBody
  /** Whether this is a copy of a delivery that was answered before. */
  readonly replayed: boolean
}

/**
 * Returns the former answer to a delivery. Throws `id-reused` if its id came with other bytes, and `redacted` if its
 * texts were removed since; an import may be repeated even then. Throws as {@link remembered} does.
 */
export async function answered(
  table: Table,
  key: Key,
  { id, sha256, imported }: Pick<Delivery, 'id' | 'sha256' | 'imported'>,
): Promise<Answer | undefined> {
  const stored = await remembered(table, key)
  if (!stored) return undefined
  if (stored.redacted && stored.sha256 === sha256 && !imported) throw gone(id, stored.redacted)
  if (stored.sha256 === sha256) return { body: stored.answer, replayed: true }
  throw new DomainError('id-reused', `${id} came before with another body; a new write takes a new id`, {
    id,
  })
}

function gone(id: string, redacted: RedactionNote): DomainError {
  const detail = `what ${id} wrote was redacted on ${redacted.recorded.slice(0, 10)}: ${redacted.reason}`
  return new DomainError('redacted', detail, { id, redacted })
}

/** The basis of a decision: there is no head before the first definition. */
type Basis = Pick<Standing, 'governing' | 'recorded'> & Partial<Pick<Standing, 'loaded'>>

/** Prepares the revision of a decision on a delivery, and the answer to it and all its copies. */
export async function prepareAnswer(
  context: StretchContext,
  scenario: string,
  { by, id, sha256, imported }: Delivery,
  { loaded, governing, recorded }: Basis,
  from: Pick<Growth, 'decision' | 'tree' | 'ledger'>,
): Promise<Required<Attempt<Answer>>> {
  const prepared = await prepare(context, loaded, from, governing, {
    scenario,
    recorded,
    by,
    delivery: id,
    sha256,
    ...(imported ? { importedRecorded: imported.recorded, importedBy: imported.by } : {}),
  })
  const body = answerOf(prepared.revision, from.decision)
  const put = deliveryItem(keys.delivery(by.kind, by.name, id), { sha256, answer: body }, recorded)
  return { prepared, beside: [{ put, if: 'absent' }], answer: { body, replayed: false } }
}

/** Returns the moment as of which a write is decided, and the moment of its revision if it is imported. */
export function writingTimes(recorded: Instant, imported: Imported | undefined) {
  return imported ? { recorded: imported.recorded, importedAt: recorded } : { recorded }
}
