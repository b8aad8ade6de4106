import {
  type Definition,
  type DefinitionVersion,
  type HistoryItem,
  type KnownIds,
  knownIds,
  partsOf,
  type Status,
  tracksOf,
} from '@tracker/domain'
import type { Scenarios } from '@tracker/storage'
import { dismissalsOf } from './dismissals.ts'
import { type Names, namesOf } from './names.ts'

/**
 * Returns the names for a page or feed of these items. For ids that the version in force no longer has, the names `at`
 * a revision come from the version in force then: at most one read for each such revision and version; none if nothing
 * is missing. Decisions against what the items asked for are read too, as {@link dismissalsOf} does.
 */
export async function namesFor(
  scenarios: Pick<Scenarios, 'revision' | 'definition' | 'changes'>,
  { definition, version }: Pick<DefinitionVersion, 'definition' | 'version'>,
  status: Pick<Status, 'scenario' | 'revision' | 'parties' | 'proposals' | 'tracks'>,
  items: readonly HistoryItem[],
): Promise<Names> {
  const known = knownIds({ ...definition, parties: { ...definition.parties, ...status.parties } })
  const lacking = items.flatMap((item) =>
    item.revision === null || hasAll(known, item) ? [] : item.revision,
  )
  const { isOpen } = namesOf(definition, status)
  const [former, dismissals] = await Promise.all([
    lacking.length === 0
      ? new Map<number, Definition>()
      : formerDefinitions(scenarios, status.scenario, version, lacking),
    dismissalsOf(scenarios, status, items, isOpen),
  ])
  return namesOf(definition, status, former, dismissals)
}

/** The versions in force at the revisions, by revision, without the present one. */
async function formerDefinitions(
  { revision, definition }: Pick<Scenarios, 'revision' | 'definition'>,
  scenario: string,
  present: number,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, Definition>> {
  const read = await Promise.all([...new Set(revisions)].map((number) => revision(scenario, number)))
  const former = read.filter((one) => one.definition !== present)
  const versions = [...new Set(former.map((one) => one.definition))]
  const governing = await Promise.all(versions.map((version) => definition(scenario, version)))
  const definitions = new Map(governing.map((one) => [one.version, one.definition]))
  return new Map(
    former.flatMap((one) => {
      const found = definitions.get(one.definition)
      return found ? [[one.revision, found] as const] : []
    }),
  )
}

/** Whether every track, state, party, rule and deadline that an item mentions is known. */
function hasAll(known: KnownIds, item: HistoryItem): boolean {
  const { by = [], to = [], transitions, proposals } = item
  const effects = [...transitions, ...proposals]
  return (
    tracksOf(item).every(known.track) &&
    partsOf<HistoryItem>(item).every(
      ({ track, override, positions = {}, facts = {} }) =>
        (override === undefined || known.state(track, override.state)) &&
        Object.keys(positions).every(known.party) &&
        Object.keys(facts).every((fact) => known.fact(track, fact)),
    ) &&
    [...by, ...to].every(known.party) &&
    transitions.every((one) => known.state(one.track, one.from)) &&
    effects.every((one) => known.state(one.track, one.to) && hasCause(known, one))
  )
}

function hasCause(
  known: KnownIds,
  { track, cause }: Pick<HistoryItem['proposals'][number], 'track' | 'cause'>,
): boolean {
  if (cause.kind === 'rule') return known.rule(cause.rule)
  return cause.kind !== 'deadline' || known.deadline(track, cause.deadline)
}
