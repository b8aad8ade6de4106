import { DomainError, type Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'

/** Returns what follows on a revision in the ledger, at most `limit`; nothing of a scenario that was deleted. */
export async function changesAfter(
  scenarios: Pick<Scenarios, 'changes'>,
  scenario: string,
  after: number,
  limit: number,
): Promise<readonly Revision[]> {
  try {
    return (await scenarios.changes(scenario, after, limit)).items
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return []
    throw error
  }
}
