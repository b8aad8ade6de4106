import type { Deadline, Definition, State, Track } from '../definition/definition.ts'
import type { FactDeclaration } from '../definition/fact-declaration.ts'
import type { Lang } from '../schema/lang-schema.ts'
import { chooseText, type Text } from '../schema/texts.ts'

/** A definition whose every text is in one language. */
export interface DefinitionIn {
  readonly definition: Definition
  /** The language of each text that is not in the definition's own language. */
  readonly languages: ReadonlyMap<string, Lang>
}

/**
 * Returns a definition with each of its texts in the first of the reader's languages that it has, else in the
 * definition's own.
 */
export function definitionIn(definition: Definition, preferred: readonly Lang[]): DefinitionIn {
  const languages = new Map<string, Lang>()
  const own = chooseText('', definition.lang).lang
  const chosen = (written: Text): string => {
    const { text, lang } = chooseText(written, own, preferred)
    if (lang !== own) languages.set(text, lang)
    return text
  }
  const { title, summary, parties, tracks, rules } = definition
  return {
    definition: {
      ...definition,
      title: chosen(title),
      ...(summary === undefined ? {} : { summary: chosen(summary) }),
      ...(parties && { parties: each(parties, (party) => ({ ...party, name: chosen(party.name) })) }),
      tracks: each(tracks, (track) => trackIn(track, chosen)),
      ...(rules && { rules: each(rules, (rule) => titled(rule, chosen)) }),
    },
    languages,
  }
}

type Chosen = (text: Text) => string

function trackIn(track: Track, chosen: Chosen): Track {
  const { summary, events, facts, states } = track
  return {
    ...titled(track, chosen),
    ...(summary === undefined ? {} : { summary: chosen(summary) }),
    ...(events && { events: each(events, (event) => decided(titled(event, chosen), chosen)) }),
    ...(facts && { facts: each(facts, (fact) => factIn(fact, chosen)) }),
    states: each(states, (state) => stateIn(state, chosen)),
  }
}

function stateIn(state: State, chosen: Chosen): State {
  const { deadlines } = state
  return {
    ...decided(titled(state, chosen), chosen),
    ...(deadlines && { deadlines: each(deadlines, (deadline: Deadline) => titled(deadline, chosen)) }),
  }
}

function factIn(fact: FactDeclaration, chosen: Chosen): FactDeclaration {
  const { choices, unit } = fact
  return {
    ...titled(fact, chosen),
    ...(unit === undefined ? {} : { unit: chosen(unit) }),
    ...(choices && { choices: each(choices, chosen) }),
  }
}

function titled<T extends { readonly title?: Text }>(one: T, chosen: Chosen): T {
  return one.title === undefined ? one : { ...one, title: chosen(one.title) }
}

function decided<T extends { readonly criteria?: Text }>(one: T, chosen: Chosen): T {
  return one.criteria === undefined ? one : { ...one, criteria: chosen(one.criteria) }
}

function each<T, R>(record: Readonly<Record<string, T>>, made: (value: T) => R): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, made(value)]))
}
