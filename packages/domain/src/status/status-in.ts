import { mapValues } from '../map-values.ts'
import type { Definition } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import { inLanguage } from '../words/in-language.ts'
import { titlesOf } from '../words/titles.ts'
import type { Status, TrackStatus } from './status-json.ts'

/**
 * Returns the status with the titles, names and summary of the given definition, for example in the reader's language
 * (see `definitionIn`). Parts that it does not declare keep the status's words.
 */
export function statusIn(status: Status, definition: Definition): Status {
  const titles = titlesOf(definition)
  const text = inLanguage(definition)
  const { summary } = definition
  const track = (id: string, now: TrackStatus): TrackStatus => {
    const declared = lookup(definition.tracks, id)
    const facts = mapValues(now.facts, (one, fact) =>
      lookup(declared?.facts, fact)
        ? { ...one, title: titles.fact(id, fact), text: titles.factValue(id, fact, one.value) }
        : one,
    )
    const deadlines = mapValues(now.deadlines, (one, name) =>
      one.title === undefined ? one : { ...one, title: titles.deadline(id, name) },
    )
    const state = lookup(declared?.states, now.state)
    return {
      ...now,
      title: declared?.title === undefined ? now.title : text(declared.title),
      stateTitle: state?.title === undefined ? now.stateTitle : text(state.title),
      facts,
      deadlines,
    }
  }
  return {
    ...status,
    title: text(definition.title),
    ...(summary === undefined ? {} : { summary: text(summary) }),
    parties: mapValues(status.parties, (party, id) => ({ ...party, name: titles.party(id) })),
    tracks: mapValues(status.tracks, (one, id) => track(id, one)),
    rules: mapValues(status.rules, (rule, id) =>
      rule.title === undefined ? rule : { ...rule, title: titles.rule(id) },
    ),
  }
}
