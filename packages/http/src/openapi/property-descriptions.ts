import { isObject, lookup } from '@tracker/domain'
import type { Json } from './json.ts'

/** Descriptions of properties by name, for those whose schema has none. */
const byName: Readonly<Record<string, string>> = {
  accepted: 'Whether the write would be accepted.',
  answers: 'The claim that it contradicts, by its id.',
  attribution: 'Who says so.',
  author: 'Who wrote the report.',
  authority: 'Whether the word of an editor or of a reviewer stands behind it.',
  backfilled: 'Whether it takes a place before something that was recorded already.',
  because: 'What the value rests on, an item for each part of the condition.',
  body: 'The rest of the report, after its headline.',
  brought: 'The effects of the clock and of rules that it recorded, in the order in which they came about.',
  changes: 'What differs, an item for each change.',
  checkedBy: 'Who checked the claim.',
  claims: 'Attributed statements, each with its own verification.',
  confirms: 'The proposal that the report confirmed, by its id.',
  count: 'How many overrides the track has had.',
  data: 'The content of the payload.',
  deadline: 'The deadline, by its id.',
  definition: 'The version of the definition.',
  detail: 'What was wrong and what would be right, in a sentence.',
  entered: 'How the track had entered the state that it left.',
  entry: 'What was written, as it was accepted.',
  event: 'The event, by its id.',
  expected:
    'When the next step is expected: a time for all deadlines that wait for it, or one for each; null takes it back.',
  fact: 'The fact, by its id.',
  facts: 'Values of facts of the track, by their ids; null takes one back.',
  final: 'Whether the track never leaves the state.',
  from: 'The state that the track left, by its id.',
  headline: 'One line that says what happened.',
  id: 'Its id.',
  initial: 'The state in which the track begins, by its id.',
  items: 'The items of this page, in the order of the list.',
  kind: 'Its kind, which says what other keys it has.',
  lastDevelopment: 'The newest occurrence; null before any.',
  migrate: 'The new states of tracks whose state is gone, by the track and its former state.',
  name: 'The name for people.',
  override: 'The state that the track is put in though no event leads there, and why.',
  parties: 'The parties, by their ids.',
  parts: 'The parts of the condition, with their values when the rule fired.',
  policy: 'What a check does once it has certainly passed.',
  positions: 'The stances of parties on the track, by party.',
  proposal: 'The proposal, by its id.',
  proposals: 'The proposals that it opened.',
  publisher: 'Who published the source.',
  reason: 'Why, as it was given with the write.',
  recorded: 'When the ledger recorded it; null until it does.',
  requiredRole: 'The role that it takes.',
  revision: 'The number of the revision.',
  role: 'The role of the caller.',
  rule: 'The rule, by its id.',
  rules: 'The rules, by their ids.',
  scenario: 'The scenario, by its id.',
  since: 'When the state was entered; null in the initial state.',
  sources: 'Where the report comes from.',
  speaker: 'Who makes the claim.',
  stamps: 'When something last happened, was reported, was corrected, and was checked.',
  stance: 'How the party stands.',
  state: 'The state, by its id.',
  stateTitle: 'The title of the state.',
  states: 'The states, by their ids.',
  status: 'The HTTP status.',
  summary: 'What the scenario is about.',
  terms: 'What the stance depends on, in the speaker’s words.',
  text: 'The words of it.',
  title: 'Its title, for people.',
  to: 'The state that the track enters, by its id.',
  track: 'The track, by its id.',
  tracks: 'The tracks, by their ids.',
  transitions: 'The transitions that it made.',
  type: 'The type of the payload.',
  url: 'The address of the source.',
  verification: 'How far the claim has been checked.',
  version: 'The version of the format.',
  writes: 'The writes that are tried, each after those before it.',
}

/** Descriptions by component, for properties whose name alone is not clear. */
const byPlace: Readonly<Record<string, string>> = {
  'HistoryItem.kind': 'What made it: a report, a deadline, a rule, or a review that fell due.',
  'HistoryItem.track': 'The track that it is about, by its id; null if it is about none, or about several.',
  'StatusUncertainItem.track': 'The track that the report is about, by its id; null if it is about none.',
  'HistoryItemAmendmentsItem.kind': 'Whether the report was corrected or retracted.',
  'JsonFeedItemsItem.id': 'The id of the entry, which stays the same when it is updated.',
  'Problem.title': 'The kind of problem in a few words, the same for each of its type.',
  'ProblemType.type': 'The stable type of the problem, a path.',
  'ProposalBy.kind': 'Whether it is a webhook source or the holder of a key.',
  'ProposalBy.name': 'The name of the source or key.',
  'Revision.kind': 'The kind of the entry.',
  'RevisionEntryDefinition.from':
    'The place in the order of occurrence from which the version governs each track.',
}

/**
 * Describes the properties of named schemas that have no description, neither their own nor that of the schema that
 * they refer to.
 */
export function describedProperties(schemas: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  const isDescribed = (property: Json): boolean => {
    const { description, $ref: ref } = property
    if (description !== undefined) return true
    const target = typeof ref === 'string' ? lookup(schemas, ref.replace(/^.*\//, '')) : undefined
    return target?.['description'] !== undefined
  }
  const inner = (component: string, [key, property]: readonly [string, unknown]): [string, unknown] => {
    if (!isObject(property) || isDescribed(property)) return [key, property]
    const description = lookup(byPlace, `${component}.${key}`) ?? lookup(byName, key)
    return [key, description === undefined ? property : { ...property, description }]
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { properties } = schema
      if (!isObject(properties)) return [name, schema]
      const described = Object.entries(properties).map((property) => inner(name, property))
      return [name, { ...schema, properties: Object.fromEntries(described) }]
    }),
  )
}
