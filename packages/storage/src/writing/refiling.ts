import { DomainError } from '@tracker/domain'
import type { Table, Write } from '../table.ts'
import { type Answer, answered, type Delivery } from '../commit/delivery.ts'
import type { AnswerBody, StoredRefusal } from '../items/contents.ts'
import { keys } from '../items/keys.ts'
import { refusalWrite, storedRefusal } from './stored-refusal.ts'

/** The answer to a refused delivery that was filed before, or the write that closes it with the answer to this one. */
export type Refiling = { readonly answer: Answer } | { readonly closing: (answer: AnswerBody) => Write }

/**
 * Reads the refused delivery that a write files again; undefined if it files none. Throws `not-found`, and as
 * {@link refiledAnswer} does.
 */
export async function refiling(table: Table, { by, refiles }: Delivery): Promise<Refiling | undefined> {
  if (!refiles) return undefined
  const { id, mended } = refiles
  const before = await storedRefusal(table, id)
  if (!before) throw noRefusal(id)
  const answer = refiledAnswer(before.refusal, mended)
  if (answer) return { answer }
  const closed = { status: 'filed', ...(by.retriedBy ? { key: by.retriedBy.name } : {}) } as const
  const payload = mended === undefined ? {} : { mended }
  return {
    closing: (body) =>
      refusalWrite({ ...before.refusal, ...closed, filed: { answer: body, ...payload } }, before),
  }
}

/**
 * Returns the former answer to a delivery, or to the refused one that it files again. Throws as {@link answered} and
 * {@link refiling} do.
 */
export async function formerAnswer(table: Table, delivery: Delivery): Promise<Answer | undefined> {
  const { by, id } = delivery
  const answer = await answered(table, keys.delivery(by.kind, by.name, id), delivery)
  if (!answer) return undefined
  // Filed, so the refusal, read after that, says with which payload.
  const refiled = await refiling(table, delivery)
  return refiled && 'answer' in refiled ? refiled.answer : answer
}

/**
 * Returns the answer to a refused delivery that was filed as it came or with this payload, by its SHA-256 in hex;
 * undefined if it is open. Throws `delivery-closed` if it was dismissed, or filed with another payload.
 */
export function refiledAnswer(refusal: StoredRefusal, mended: string | undefined): Answer | undefined {
  const { status, filed } = refusal
  if (status === 'dismissed') throw deliveryClosed(refusal)
  if (!filed) return undefined
  if (mended !== undefined && mended !== filed.mended) throw deliveryClosed(refusal)
  return { body: filed.answer, replayed: true }
}

/** Returns the refusal to change a closed delivery. */
export function deliveryClosed({ id, status, key, filed }: StoredRefusal): DomainError {
  const by = key === undefined ? '' : ` by ${key}`
  const [detail, extra] = filed
    ? [
        `${id} was filed${by}, as revision ${filed.answer.revision} of ${filed.answer.scenario}; correct that`,
        { revision: filed.answer.revision },
      ]
    : [`${id} was ${status}${by}; its sender may deliver it again under another id`, {}]
  return new DomainError('delivery-closed', detail, { id, ...extra })
}

/** Returns the refusal of an id under which no refused delivery is kept. */
export function noRefusal(id: string): DomainError {
  return new DomainError('not-found', `there is no refused delivery ${id}; each is kept for 30 days`)
}
