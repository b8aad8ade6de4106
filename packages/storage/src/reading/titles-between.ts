import { type DefinitionVersion, type Status, type Titles, titlesAcross } from '@tracker/domain'

type VersionedStatus = Pick<Status, 'scenario' | 'definition'>

interface VersionsByNumber {
  definition(scenario: string, version: number): Promise<Pick<DefinitionVersion, 'definition'>>
}

/** Returns the titles for sentences about two statuses: those of the later one's version, then the earlier one's. */
export async function titlesBetween(
  versions: VersionsByNumber,
  before: VersionedStatus,
  after: VersionedStatus,
): Promise<Titles> {
  const [now, then] = await Promise.all([
    versions.definition(after.scenario, after.definition),
    versions.definition(before.scenario, before.definition),
  ])
  return titlesAcross(now.definition, then.definition)
}
