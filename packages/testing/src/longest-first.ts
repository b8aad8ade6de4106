import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, from a minute on, much of which they wait. */
export const longest: readonly string[] = [
  'test/cloud/cloud.test.ts',
  'test/journeys/fresh-clone.test.ts',
  'packages/storage/src/scenarios/scenarios.program.test.ts',
  'test/journeys/settings.test.ts',
  'test/faults/schedules.test.ts',
  'test/proxies/proxies.test.ts',
]

/**
 * Starts the files that take longest before all others that run beside them, so that none is left to run alone at the
 * end. Vitest knows how long files take only where it has run them before.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((file) => moduleId.endsWith(`/${file}`))
  return at === -1 ? longest.length : at
}
