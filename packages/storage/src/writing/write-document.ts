import { type Command, type DomainError, type Instant, instantText } from '@tracker/domain'
import type { Write } from '../table.ts'
import type { StoredDocument } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import type { WriteContext } from '../commit/decide-and-store.ts'
import type { Answer, Delivery } from '../commit/delivery.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { formerAnswer } from './refiling.ts'
import { firstRefused } from './stored-refusal.ts'
import { type Companion, CompanionChanged } from './write.ts'

/** The write that a version of a document leads to, and the version. */
export interface DocumentWrite {
  readonly scenario: string
  readonly command: Command
  readonly version: number | null
  /** When its system signed it, else when it came. */
  readonly at: Instant
  /** A digest of the report that the version is mapped to. */
  readonly content: string
}

/** A version that takes back a document of which nothing was filed, and the refusal that its sender gets. */
export interface DocumentWithdrawal extends Pick<DocumentWrite, 'version' | 'at'> {
  readonly refusal: DomainError
}

/**
 * Decides on a version of a document from its stored state, if any; undefined if it changes nothing. `firstSent` is
 * when its delivery was sent first, if it is a copy of one that was refused.
 */
export type DecideDocument = (
  stored: StoredDocument | undefined,
  firstSent: Instant | undefined,
) => DocumentWrite | DocumentWithdrawal | undefined

/**
 * Writes a version of a content system's document exactly once, and in the same transaction the report that stands for
 * the document. A version that changes nothing gets the answer of its first delivery, else that of the newest version.
 * `write` files the command. A withdrawal is noted, and its refusal thrown. Throws the errors of `decide`, `write` and
 * {@link retryOnConflict}.
 */
export async function writeDocument(
  { table, now }: WriteContext,
  document: string,
  delivery: Delivery,
  decide: DecideDocument,
  write: (asked: DocumentWrite, arrived: Instant, companion: Companion) => Promise<Answer>,
): Promise<Answer> {
  const key = keys.document(delivery.by.name, document)
  const arrived = now()
  const firstSent = await firstRefused(table, delivery)
  const attempt = async () => {
    const item = await table.get(key)
    const stored = item && upcast('document', item)
    const before = stored && (await formerAnswer(table, delivery))
    if (before) return before
    const stateWrite = (state: StoredDocument): Write => ({
      put: { ...formed('document', key, state), version: (item?.version ?? 0) + 1 },
      if: item?.version === undefined ? 'absent' : { version: item.version },
    })
    const asked = decide(stored, firstSent)
    if (asked === undefined) {
      if (!stored || 'withdrawn' in stored)
        throw new Error(`nothing stands for ${document}, so every version of it changes something`)
      return { body: stored.answer, replayed: true }
    }
    const at = instantText(asked.at)
    if ('refusal' in asked) {
      const withdrawn = stateWrite({ withdrawn: true, version: asked.version, at })
      await table.transact([withdrawn], crypto.randomUUID())
      throw asked.refusal
    }
    const { scenario, command, version, content } = asked
    const retracted = command.kind === 'retraction'
    const companion: Companion = {
      key,
      write: (answer) => {
        const report = answer.report ?? ''
        return stateWrite({ scenario, report, version, at, retracted, content, answer })
      },
    }
    try {
      return await write(asked, arrived, companion)
    } catch (error) {
      // Another version was faster: decide again from the state that it left.
      throw error instanceof CompanionChanged ? error.cause : error
    }
  }
  return retryOnConflict(document, attempt, { begun: arrived, now })
}
