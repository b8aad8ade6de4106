import { lookup, spelledOut, titlesOf, type TransitionJson } from '@tracker/domain'
import { stateWords } from '../text/state-words.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { boundWords } from '../text/time/time-words.ts'
import type { DiagramGraph, DiagramSource } from './diagram-graph.ts'

/** The maximum number of steps in the spoken description. */
const told = 12

/**
 * Describes the diagram in sentences for screen readers: the path so far, the present state, and the possible next
 * events.
 */
export function diagramWords(
  { definition, track, status, path, complete, moment, texts }: DiagramSource,
  graph: DiagramGraph,
): string {
  const { diagram } = texts
  const titles = new Map(graph.nodes.map(({ state, title }) => [state, title]))
  const titleOf = (state: string) => titles.get(state) ?? spelledOut(state)
  const titled = titlesOf(definition)
  const declared = lookup(definition.tracks, track)?.events
  const eventOf = (event: string) =>
    lookup(declared, event)?.title === undefined ? undefined : titled.event(track, event)
  const steps = path.filter((step) => step.track === track)
  const newest = steps.slice(-told)
  const whole = complete && newest.length === steps.length
  const next = graph.edges
    .filter(({ from }) => from === status.state)
    .flatMap(({ to, events }) =>
      events
        .filter((event) => status.allowed.includes(event))
        .map((event) => stepWords(titleOf(to), eventOf(event), texts)),
    )
  const unreached = graph.nodes.filter(({ standing }) => standing === 'other').map(({ title }) => title)
  const way = pathWords(newest, status.state, { titleOf, eventOf }, texts).reduce((before, step) =>
    phrase(diagram.onward, { steps: before, step }),
  )
  return [
    phrase(diagram.path, { steps: way }),
    ...(whole ? [] : [diagram.earlier]),
    ...(moment === undefined ? [] : [moment]),
    nowWords({ status, moment, texts }),
    next.length === 0 ? diagram.nothing : phrase(diagram.next, { steps: next.join(', ') }),
    ...(unreached.length === 0 ? [] : [phrase(diagram.unreached, { states: unreached.join(', ') })]),
  ].join(' ')
}

function nowWords({ status, moment, texts }: Pick<DiagramSource, 'status' | 'moment' | 'texts'>): string {
  const { diagram } = texts
  const { final, since } = status
  const places = {
    when: moment === undefined ? diagram.key.present : diagram.past,
    state: stateWords(status, texts),
  }
  if (since === null) return phrase(final ? diagram.nowFinal : diagram.now, places)
  return phrase(final ? diagram.sinceFinal : diagram.since, { ...places, time: boundWords(since, texts) })
}

/** Names the state to which a step leads, and its event if that has a title. */
function stepWords(state: string, event: string | undefined, { diagram }: Texts): string {
  return event === undefined ? state : phrase(diagram.step, { state, event })
}

interface StepNaming {
  titleOf(state: string): string
  /** Returns the title of an event; undefined if it has none, since readers do not know its id. */
  eventOf(event: string): string | undefined
}

/**
 * If a step does not begin in the state in which the previous one ended, a new version of the definition lies between
 * them.
 */
function pathWords(
  steps: readonly TransitionJson[],
  state: string,
  { titleOf, eventOf }: StepNaming,
  texts: Texts,
): readonly string[] {
  const { diagram } = texts
  let at = steps[0]?.from ?? state
  const words = [titleOf(at)]
  for (const { from, to, event, cause } of steps) {
    if (from !== at) words.push(phrase(diagram.carried, { state: titleOf(from) }))
    const by = event === null ? (lookup<string>(diagram.cause, cause.kind) ?? cause.kind) : eventOf(event)
    words.push(stepWords(titleOf(to), by, texts))
    at = to
  }
  if (at !== state) words.push(phrase(diagram.carried, { state: titleOf(state) }))
  return words
}
