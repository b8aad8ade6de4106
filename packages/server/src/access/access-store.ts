import { type AccessDocument } from '@tracker/http'
import type { AccessOutcome } from './carry-out.ts'

/** The members that a change replaces, so a document that lacks them, or has them wrong, can be read. */
export interface ReplacedMembers {
  readonly reads?: string
}

/** The store of an access document, such as a file or a secret of Secrets Manager. */
export interface AccessStore {
  /** Undefined if there is no document yet. */
  read(): Promise<AccessDocument | undefined>
  /** Replaces the document that was read last. Rejects with {@link Superseded} if it is no longer current. */
  write(document: AccessDocument): Promise<void>
}

/** Someone else has changed the access document since it was read; nothing was changed. */
export class Superseded extends Error {
  override readonly name = 'Superseded'
}

const mostTries = 5

/**
 * Runs a command on the current document, and again if someone else was faster, so neither change is lost. Rejects with
 * {@link Superseded} if others keep being faster.
 */
export async function change(
  store: AccessStore,
  command: (document: AccessDocument | undefined) => AccessOutcome,
): Promise<AccessOutcome> {
  for (let tries = 1; ; tries++) {
    const outcome = command(await store.read())
    try {
      if (outcome.document !== undefined) await store.write(outcome.document)
      return outcome
    } catch (error) {
      if (!(error instanceof Superseded) || tries === mostTries) throw error
    }
  }
}
