import { DomainError, type Revision } from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'

/** Returns the revisions after a given one, at most `limit`; none if the scenario was deleted. */
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
