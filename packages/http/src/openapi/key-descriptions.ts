import { type contentEntries, lookup } from '@tracker/domain'
import type { Json } from './json.ts'

/** Keys of a payload's data, besides those of a report's content, that name its subject. */
type TargetKey = 'scenario' | 'report' | 'proposal' | 'reason'

/** The descriptions of the keys of a payload's data. */
const descriptions: Readonly<Record<TargetKey | keyof typeof contentEntries, string>> = {
  scenario: 'The scenario that is written to.',
  report: 'The report that is meant.',
  proposal: 'The proposal that is meant.',
  reason: 'Why; it stays in the ledger.',
  track: 'What it is about. Needed with `event`, `positions`, `facts`, `expected` and `override`.',
  tracks:
    'In place of `track`, for one happening that moves several: up to 10 tracks, each with its own `event`, `positions`, ' +
    '`facts`, `expected` or `override`. All are taken or none is; an event that needs a reviewer opens a proposal for its track.',
  event: 'Takes the track to its next state.',
  occurred: 'When it was so in the world; the payload’s `timestamp` if it is left out.',
  expected:
    'When the track’s next step is expected: a time for all deadlines of the state that wait for it, or an object of one ' +
    'for each. Null takes a former expectation back.',
  headline: 'One line that says what happened.',
  body: 'The rest of it.',
  by: 'The parties that acted.',
  to: 'The parties it was directed at.',
  positions: 'Where parties stand on the track: a stance, or a stance with its terms in the speaker’s words.',
  facts: 'Values for the facts that the track declares; null takes one back.',
  claims:
    'Attributed statements, each with its own verification, kept apart from states. The id of a claim is the scenario’s: the ' +
    'same id again updates the same claim, and one that is left out is made from the report’s id. `track` is what the ' +
    'claim is about if not the report’s track, `answers` the id of the claim that it contradicts.',
  sources: 'Where it comes from. Each has at least one of `url`, `publisher` and `title`.',
  attribution: 'Who says so.',
  author: 'Who wrote the report.',
  key: 'Marks a key event, for timelines and followers. A transition is one anyway.',
  standfirst: 'Where the whole story stands, in a sentence or two, until another report replaces it.',
  disputes:
    'The report whose transition is contested by the parties in `by`. Its state stays, and says that it is contested, ' +
    'until its track makes another transition. A report with `track` or `tracks` contests what moved these tracks, a report ' +
    'with neither what moved any.',
  settles:
    'A report whose transition is no longer contested, or one that contested it: on the tracks in `track` or `tracks`, or ' +
    'on all if the report has neither.',
  confirms: 'The proposal that the report confirms; its track and event are the proposal’s.',
  override:
    'Puts the track in a state that no event leads to. Takes a reviewer, and takes the place of `event`.',
}

/** Adds its description to each key of a payload's data. */
export function withKeyDescriptions(data: Json): Json {
  const properties = Object.entries({ ...(data['properties'] as Readonly<Record<string, Json>>) })
  return {
    ...data,
    properties: Object.fromEntries(
      properties.map(([key, schema]) => [key, { ...schema, description: lookup<string>(descriptions, key) }]),
    ),
  }
}
