import type { Definition } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { Lang } from '../schema/texts.ts'
import { inLanguage } from '../words/in-language.ts'
import { titlesOf } from '../words/titles.ts'
import type { Status, TrackStatus } from './status-json.ts'

/**
 * A status with the titles, names and summary of its definition in the first of the reader's languages that each has.
 * What the definition no longer declares keeps the words that it has.
 */
export function statusIn(status: Status, definition: Definition, preferred: readonly Lang[]): Status {
  const titles = titlesOf(definition, preferred)
  const text = inLanguage(definition, preferred)
  const { summary } = definition
  const track = (id: string, now: TrackStatus): TrackStatus => {
    const declared = lookup(definition.tracks, id)
    const facts = mapped(now.facts, (fact, one) =>
      lookup(declared?.facts, fact)
        ? { ...one, title: titles.fact(id, fact), text: titles.factValue(id, fact, one.value) }
        : one,
    )
    const deadlines = mapped(now.deadlines, (name, one) =>
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
    parties: mapped(status.parties, (id, party) => ({ ...party, name: titles.party(id) })),
    tracks: mapped(status.tracks, track),
    rules: mapped(status.rules, (id, rule) =>
      rule.title === undefined ? rule : { ...rule, title: titles.rule(id) },
    ),
  }
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  made: (id: string, value: T) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, made(id, value)]))
}
