import { type DefinitionVersion, type Head, type Instant, nextRecorded } from '@tracker/domain'
import { Conflict, type Key, type Table, type Write } from '../table.ts'
import type { LoadedHead } from '../items/head-parts.ts'
import { endDeletion } from './delete-scenario.ts'
import { type Imported, presentFor } from './imported.ts'
import { keys } from '../items/keys.ts'
import {
  type definitions,
  definitionVersionOf,
  loadedHead,
  noScenario,
  standsBeyondHead,
} from '../heads/load.ts'
import { retryOnConflict } from './retry-on-conflict.ts'
import type { Sizes } from '../segments/sizes.ts'
import { type Prepared, store } from '../items/store.ts'

/** The dependencies of a write. */
export interface WriteContext {
  readonly table: Table
  readonly definition: ReturnType<typeof definitions>
  readonly sizes: Sizes
  readonly now: () => Instant
}

/** One attempt: its answer, and the revision to store, absent if the answer was stored before. */
export interface Attempt<T> {
  readonly answer: T
  readonly prepared?: Prepared
  /** Further items to store in the same transaction. */
  readonly beside?: readonly Write[]
}

export interface Contender<T> {
  /** When it began to compete with other writes. */
  readonly begun: Instant
  readonly attempt: () => Promise<Attempt<T>>
  /** Interprets a lost race: an answer that needs no further attempt, or a refusal that it throws. */
  readonly beaten?: (conflict: Conflict) => Promise<T | undefined>
}

/**
 * Reads, decides and stores, and starts over whenever another write was faster. Throws the errors of the attempt and of
 * {@link retryOnConflict}, and an Error if the next revision stands beyond the head.
 */
export function decideAndStore<T>(
  { table, now }: WriteContext,
  scenario: string,
  { begun, attempt, beaten }: Contender<T>,
): Promise<T> {
  const once = async () => {
    const { answer, prepared, beside = [] } = await attempt()
    if (!prepared) return answer
    try {
      await store(table, prepared, beside)
      return answer
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      const answered = await beaten?.(error)
      if (answered !== undefined) return answered
      await refuseBrokenLedger(table, error, prepared)
      throw error
    }
  }
  return retryOnConflict(scenario, once, { begun, now })
}

/** A scenario's head, and the recording time of a write that is decided now. */
export interface Standing {
  readonly head: Head
  readonly loaded: LoadedHead
  readonly governing: DefinitionVersion
  readonly recorded: Instant
}

/** Reads the basis of every write to a scenario. Throws `not-found`. */
export async function standing(
  context: WriteContext,
  scenario: string,
  imported?: Imported,
): Promise<Standing> {
  const found = await standingIf(context, scenario, imported)
  if (!found) throw noScenario(scenario)
  return found
}

/**
 * Reads the same basis; undefined if there is no such scenario, in which case an interrupted deletion of it is
 * finished.
 */
export async function standingIf(
  context: WriteContext,
  scenario: string,
  imported?: Imported,
): Promise<Standing | undefined> {
  const loaded = await loadedHead(context.table, scenario)
  if (!loaded) {
    await endDeletion(context.table, scenario, context.now())
    return undefined
  }
  const { head } = loaded
  const governing = await definitionVersionOf(context.definition, head)
  return { head, loaded, governing, recorded: nextRecorded(head, presentFor(context.now(), imported)) }
}

/** Returns whether the condition on an item did not hold. */
export function failedOn({ keys: failed }: Conflict, { pk, sk }: Key): boolean {
  return failed.some((one) => one.pk === pk && one.sk === sk)
}

/** A revision beyond the head blocks every write, so a new attempt would be useless. */
async function refuseBrokenLedger(table: Table, conflict: Conflict, { revision }: Prepared): Promise<void> {
  const { scenario, revision: number } = revision
  const next = keys.revision(scenario, number)
  if (failedOn(conflict, next) && (await standsBeyondHead(table, scenario, number)))
    throw new Error(`revision ${number} of ${scenario} stands beyond its head; verify names it`)
}
