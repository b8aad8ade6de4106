import { everyScenario, type Scenarios, scenarios, type Table, type VerifyPlace } from '@tracker/storage'

/** The content of a checkpoint of a scenario, and the hash of its newest revision. */
export interface VerifiedScenario {
  readonly scenario: string
  readonly revisions: number
  readonly hash: string | null
  /** The root of the RFC 6962 tree over the revisions' hashes, in base64. */
  readonly root: string
}

/**
 * Verifies every scenario of a table, or those of these ids, and returns the newest revision of each, by id. Throws an
 * Error that names the first fault.
 */
export async function verifiedScenarios(
  table: Table,
  given?: readonly string[],
): Promise<readonly VerifiedScenario[]> {
  const damaged: string[] = []
  const log = ({ scenario, error }: Readonly<Record<string, unknown>>) =>
    void damaged.push(`${String(scenario)} is damaged: ${String(error)}`)
  const tracker = scenarios({ table, now: Date.now, log })
  const ids = (given ?? (await Array.fromAsync(everyScenario(tracker)))).toSorted()
  if (damaged.length > 0) throw new Error(damaged.join('; '))
  const found: VerifiedScenario[] = []
  for (const scenario of ids) found.push(await verified(tracker, scenario))
  return found
}

async function verified(tracker: Scenarios, scenario: string): Promise<VerifiedScenario> {
  for (let after: VerifyPlace | undefined; ;) {
    const { faults, next, revisions, hash } = await tracker.verify(scenario, after)
    const [first] = faults
    if (first) throw new Error(`${scenario} is damaged: ${first.item}: ${first.detail}`)
    if (next) {
      after = next
      continue
    }
    const { root } = await tracker.treeHead(scenario)
    return { scenario, revisions, hash, root: Buffer.from(root).toString('base64') }
  }
}

/** One line for each scenario, for people. */
export function shownScenarios(found: readonly VerifiedScenario[]): string {
  return found
    .map(({ scenario, revisions, root }) => `  ${scenario}: ${revisions} revisions, root ${root}`)
    .join('\n')
}
