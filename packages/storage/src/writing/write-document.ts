import type { Command, Instant } from '@tracker/domain'
import type { StoredDocument } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import type { WriteContext } from '../commit/decide-and-store.ts'
import type { Answer, Delivery } from '../commit/delivery.ts'
import { retryOnConflict } from '../commit/retry-on-conflict.ts'
import { formerAnswer } from './refiling.ts'
import { type Companion, CompanionChanged } from './write.ts'

/** The write that a version of a document leads to, and the version. */
export interface DocumentWrite {
  readonly scenario: string
  readonly command: Command
  readonly version: number | null
  /** A digest of the report that the version is mapped to. */
  readonly content: string
}

/** Decides on a version of a document from its stored state, if any; undefined if it changes nothing. */
export type DecideDocument = (stored: StoredDocument | undefined) => DocumentWrite | undefined

/**
 * Writes a version of a content system's document exactly once, and in the same transaction the report that stands for
 * the document. A version that changes nothing gets the answer of its first delivery, else that of the newest version.
 * `write` files the command. Throws the errors of `decide`, `write` and {@link retryOnConflict}.
 */
export function writeDocument(
  { table, now }: WriteContext,
  document: string,
  delivery: Delivery,
  decide: DecideDocument,
  write: (asked: DocumentWrite, arrived: Instant, companion: Companion) => Promise<Answer>,
): Promise<Answer> {
  const key = keys.document(delivery.by.name, document)
  const arrived = now()
  const attempt = async () => {
    const item = await table.get(key)
    const stored = item && upcast('document', item)
    const before = stored && (await formerAnswer(table, delivery))
    if (before) return before
    const asked = decide(stored)
    if (asked === undefined) {
      if (!stored) throw new Error(`nothing stands for ${document}, so every version of it changes something`)
      return { body: stored.answer, replayed: true }
    }
    const { scenario, command, version, content } = asked
    const retracted = command.kind === 'retraction'
    const companion: Companion = {
      key,
      write: (answer) => {
        const report = answer.report ?? ''
        const state = { scenario, report, version, retracted, content, answer }
        return {
          put: { ...formed('document', key, state), version: (item?.version ?? 0) + 1 },
          if: item?.version === undefined ? 'absent' : { version: item.version },
        }
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
