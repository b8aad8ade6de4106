import { isObject, lookup } from '@tracker/domain'
import type { Json } from './json.ts'
import { durationPattern } from './time-patterns.ts'

/** Keys of a definition, by the path to them; `*` stands for an id. */
const inDefinition = {
  lang: 'The language of texts that name none (BCP 47); `en` if it is left out.',
  title: 'What the scenario is called: a text, or texts by language.',
  summary: 'What it is about.',
  sameAs: 'The same thing elsewhere, as absolute URLs: Wikidata, UCDP, PA-X.',
  parties: 'Who takes part, by id.',
  'parties/*/name': 'What the party is called: a text, or texts by language.',
  'parties/*/sameAs': 'The same party elsewhere, as absolute URLs.',
  tracks: 'The lines of development, by id. Each is always in exactly one state.',
  'tracks/*/title': 'What the track is called; its id if it is left out.',
  'tracks/*/summary': 'What the track is about.',
  'tracks/*/sameAs': 'The same thing elsewhere, as absolute URLs.',
  'tracks/*/initial': 'The state that the track begins in.',
  'tracks/*/events':
    'What events are called and when they count, by id. Which events there are follows from `on`.',
  'tracks/*/events/*/title': 'What the event is called.',
  'tracks/*/events/*/criteria': 'When the event counts as having happened.',
  'tracks/*/facts': 'Values to compare or chart beside the state, by id. Reports give them.',
  'tracks/*/facts/*/title': 'What the fact is called; its id if it is left out.',
  'tracks/*/facts/*/type':
    'What values it takes: a text, a number, one of `choices`, one party or several, or a time.',
  'tracks/*/facts/*/unit': 'What a number counts, e.g. `days`.',
  'tracks/*/facts/*/choices': 'The alternatives of a choice with their titles, by id.',
  'tracks/*/states':
    'The states that the track can be in, by id. Each can be reached, and left unless it is final.',
  'tracks/*/states/*/title': 'What the state is called; its id if it is left out.',
  'tracks/*/states/*/criteria': 'When the track counts as being in the state.',
  'tracks/*/states/*/tone': 'How the state is drawn, never what it means.',
  'tracks/*/states/*/final':
    'Whether the story of the track ends here: nothing leads out, and nothing is waited for.',
  'tracks/*/states/*/confirm': 'Who has to confirm an event that leads here: an editor’s becomes a proposal.',
  'tracks/*/states/*/on':
    'The events that the state allows, each with the state that it leads to, which may be the same.',
  'tracks/*/states/*/deadlines':
    'The moments that the state waits for, by id; leaving the state ends them. An id is unique in its track.',
  'tracks/*/states/*/deadlines/*/title': 'What the deadline is called.',
  'tracks/*/states/*/deadlines/*/after':
    'How long after entry to the state: an ISO 8601 duration, in which a day has 24 hours. In place of `at`.',
  'tracks/*/states/*/deadlines/*/at': 'At the time that reports give in `expected`. In place of `after`.',
  'tracks/*/states/*/deadlines/*/event': 'The event that comes of it; for `apply` and `propose`.',
  'tracks/*/states/*/deadlines/*/policy':
    'What a check does once it has certainly passed: `apply` records the event, `propose` opens a proposal, `flag` only says so.',
  'tracks/*/states/*/reviewAfter':
    'After how long without a report on the track a review is due: an ISO 8601 duration.',
  rules: 'What follows from the tracks, positions and deadlines, by id.',
  'rules/*/title': 'What the rule is called.',
  'rules/*/when': 'The condition. The rule fires when it becomes true, once each time.',
  'rules/*/track': 'The track that the rule moves.',
  'rules/*/event': 'The event that it applies or proposes.',
  'rules/*/policy': 'Whether the event is recorded at once, or proposed to a reviewer.',
} as const

/** Keys of a condition, wherever it is used. */
const inCondition = {
  all: 'Conditions that all hold.',
  any: 'Conditions of which one holds.',
  not: 'A condition that does not hold.',
  track: 'The track that is looked at.',
  in: 'The states of which the track is in one.',
  party: 'The party whose position is looked at; unknown while it is undeclared.',
  on: 'The track on which the party has its position.',
  stance: 'The stances of which the party has one.',
  deadline: 'A deadline, as `track/deadline`; unknown within its window.',
  is: '`passed`: while the track is in the state whose deadline has certainly passed.',
} as const

/** The keys of a definition that are durations. */
const durations: ReadonlySet<string> = new Set([
  'tracks/*/states/*/reviewAfter',
  'tracks/*/states/*/deadlines/*/after',
])

/** Adds a description to every key of a definition. */
export function describedDefinition(definition: Json): Json {
  return described(definition, '', (path) => lookup<string>(inDefinition, path))
}

/** Adds a description to every key of a condition. */
export function describedCondition(condition: Json): Json {
  const parts = condition['anyOf']
  if (!Array.isArray(parts)) return condition
  const anyOf = parts.map((part: Json) => described(part, '', (path) => lookup<string>(inCondition, path)))
  return { ...condition, anyOf }
}

function described(schema: Json, path: string, descriptionOf: (path: string) => string | undefined): Json {
  const { properties, additionalProperties: entry } = schema
  const below = (key: string) => (path === '' ? key : `${path}/${key}`)
  return {
    ...schema,
    ...(isObject(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, inner]) => [
              key,
              {
                ...described(inner as Json, below(key), descriptionOf),
                ...(durations.has(below(key)) ? { pattern: durationPattern, maxLength: 64 } : {}),
                description: descriptionOf(below(key)),
              },
            ]),
          ),
        }
      : {}),
    ...(isObject(entry) ? { additionalProperties: described(entry, below('*'), descriptionOf) } : {}),
  }
}
