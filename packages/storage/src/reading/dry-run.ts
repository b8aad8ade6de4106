import {
  type Author,
  type Definition,
  type DryRun,
  dryRun,
  type Instant,
  type Migration,
  type TrialWrite,
} from '@tracker/domain'
import type { ReadContext } from './known-head.ts'
import { definitionVersionOf, loadedHead, noScenario, revisions } from '../heads/load.ts'
import { paced } from '../give-way.ts'

/** The input of a dry run: a new definition, then writes, one after another. */
export interface Trial {
  readonly by: Author
  readonly commands: readonly TrialWrite[]
  readonly definition?: { readonly definition: Definition; readonly migrate: Migration }
}

/**
 * Tries definitions and writes on the present scenario and stores nothing. Throws `not-found` and the errors of {@link
 * dryRun}.
 */
export async function tryOut(
  { table, definition: read }: Pick<ReadContext, 'table' | 'definition'>,
  scenario: string,
  { by, commands, definition }: Trial,
  now: Instant,
): Promise<DryRun> {
  const head = (await loadedHead(table, scenario))?.head
  if (!head && !definition) throw noScenario(scenario)
  const governing = head && (await definitionVersionOf(read, head))
  const ledger = head ? await revisions(table, scenario, 1, head.revision) : []
  return dryRun({
    scenario,
    revisions: ledger,
    commands,
    by,
    now,
    pause: paced(),
    ...(head && governing ? { head, governing } : {}),
    ...(definition ? { definition } : {}),
  })
}
