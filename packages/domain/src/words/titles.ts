import type { Definition, State } from '../definition/definition.ts'
import { lookup } from '../lookup.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { JsonOf } from '../time/json-of.ts'
import { factText } from './fact-text.ts'
import { spelledOut } from './spelled-out.ts'

/** The titles of the parts of a definition; a part without a title is spelled out from its id. */
export interface Titles {
  track(track: string): string
  state(track: string, state: string): string
  party(party: string): string
  rule(rule: string): string
  fact(track: string, fact: string): string
  /** The value of a fact in words. */
  factValue(track: string, fact: string, value: FactValue | JsonOf<FactValue>): string
  /** A deadline of any of the track's states. */
  deadline(track: string, deadline: string): string
}

/** Where deadlines run. */
export interface DeadlineRuns {
  /** Whether a track in this state has left the state in which the deadline runs. */
  hasLeft(track: string, state: string, deadline: string): boolean
}

/** The titles that a definition gives. */
export function titlesOf({
  tracks,
  parties,
  rules,
}: Pick<Definition, 'tracks' | 'parties' | 'rules'>): Titles & DeadlineRuns {
  const party = (id: string) => lookup(parties, id)?.name ?? spelledOut(id)
  const factOf = (track: string, id: string) => lookup(lookup(tracks, track)?.facts, id)
  return {
    track: (id) => lookup(tracks, id)?.title ?? spelledOut(id),
    state: (track, id) => lookup(lookup(tracks, track)?.states, id)?.title ?? spelledOut(id),
    party,
    rule: (id) => lookup(rules, id)?.title ?? spelledOut(id),
    fact: (track, id) => factOf(track, id)?.title ?? spelledOut(id),
    factValue: (track, id, value) => factText(value, factOf(track, id), party),
    deadline: (track, id) => {
      const states = Object.values(lookup(tracks, track)?.states ?? {})
      const titles = states.map(({ deadlines }) => lookup(deadlines, id)?.title)
      return titles.find((title) => title !== undefined) ?? spelledOut(id)
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
