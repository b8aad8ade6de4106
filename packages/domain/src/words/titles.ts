import type { Definition, State } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { JsonOf } from '../time/json-of.ts'
import type { Text } from '../schema/texts.ts'
import { inLanguage } from './in-language.ts'
import { factText } from './fact-text.ts'
import { spelledOut } from './spelled-out.ts'

/** The titles of the parts of a definition; a part without a title has its id spelled out. */
export interface Titles {
  track(track: string): string
  state(track: string, state: string): string
  event(track: string, event: string): string
  party(party: string): string
  rule(rule: string): string
  fact(track: string, fact: string): string
  /** The value of a fact in words. */
  factValue(track: string, fact: string, value: FactValue | JsonOf<FactValue>): string
  /** A deadline of any of the track's states. */
  deadline(track: string, deadline: string): string
}

/** The states in which deadlines run. */
export interface DeadlineRuns {
  /** Whether a track in this state has left the state in which the deadline runs. */
  hasLeft(track: string, state: string, deadline: string): boolean
}

/** The parts of a definition that have titles. */
export type TitledParts = Pick<Definition, 'lang' | 'tracks' | 'parties' | 'rules'>

/** Returns the titles of a definition in its own language. */
export function titlesOf({ lang, tracks, parties, rules }: TitledParts): Titles & DeadlineRuns {
  const text = inLanguage(lang === undefined ? {} : { lang })
  const called = (title: Text | undefined, id: string) => (title === undefined ? spelledOut(id) : text(title))
  const party = (id: string) => called(lookup(parties, id)?.name, id)
  const factOf = (track: string, id: string) => lookup(lookup(tracks, track)?.facts, id)
  return {
    track: (id) => called(lookup(tracks, id)?.title, id),
    state: (track, id) => called(lookup(lookup(tracks, track)?.states, id)?.title, id),
    event: (track, id) => called(lookup(lookup(tracks, track)?.events, id)?.title, id),
    party,
    rule: (id) => called(lookup(rules, id)?.title, id),
    fact: (track, id) => called(factOf(track, id)?.title, id),
    factValue: (track, id, value) => factText(value, factOf(track, id), { party, called }),
    deadline: (track, id) => {
      const states = Object.values(lookup(tracks, track)?.states ?? {})
      const titles = states.map(({ deadlines }) => lookup(deadlines, id)?.title)
      return called(
        titles.find((title) => title !== undefined),
        id,
      )
    },
    hasLeft: (track, state, deadline) => {
      const states = lookup(tracks, track)?.states ?? {}
      const running = Object.keys(states).filter((id) => lookup(states[id]?.deadlines, deadline))
      return !running.includes(state) && reachableFrom(running, states).has(state)
    },
  }
}

/** The states to which events lead from any of these, over any number of steps. */
function reachableFrom(
  from: readonly string[],
  states: Readonly<Record<string, State>>,
): ReadonlySet<string> {
  const reached = new Set<string>()
  const next = [...from]
  for (let state = next.pop(); state !== undefined; state = next.pop()) {
    const targets = Object.values(lookup(states, state)?.on ?? {}).filter((to) => !reached.has(to))
    for (const to of targets) reached.add(to)
    next.push(...targets)
  }
  return reached
}
