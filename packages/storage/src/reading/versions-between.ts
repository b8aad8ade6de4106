import {
  type ComparedVersions,
  type DefinitionVersion,
  mayBeRenamed,
  type Status,
  titlesAcross,
} from '@tracker/domain'

interface VersionsByNumber {
  definition(scenario: string, version: number): Promise<DefinitionVersion>
}

/**
 * Returns what sentences about two statuses need of their versions: the titles of the later status's version, then the
 * earlier one's, and every version from the one to the other if one may have renamed a state.
 */
export async function versionsBetween(
  source: VersionsByNumber,
  before: Status,
  after: Status,
): Promise<ComparedVersions> {
  const { scenario } = after
  const [now, then] = await Promise.all([
    source.definition(scenario, after.definition),
    source.definition(scenario, before.definition),
  ])
  const lowest = Math.min(now.version, then.version)
  const numbers = Array.from({ length: Math.abs(now.version - then.version) + 1 }, (_, at) => lowest + at)
  return {
    titles: titlesAcross(now.definition, then.definition),
    versions: mayBeRenamed(before, after)
      ? await Promise.all(numbers.map((version) => source.definition(scenario, version)))
      : [],
  }
}
