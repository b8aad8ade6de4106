import { own, type TransitionJson } from '@tracker/domain'
import { timeWords } from '../channels/time-words.ts'
import type { DiagramGraph, DiagramSource } from './diagram-graph.ts'

/** The diagram in sentences, for those who do not see it: the path so far, the present state, what may come next. */
export function diagramWords(
  { track, status, path, definition }: DiagramSource,
  graph: DiagramGraph,
): string {
  const titles = new Map(graph.nodes.map(({ state, title }) => [state, title]))
  const titleOf = (state: string) => titles.get(state) ?? state
  const steps = path.filter((step) => step.track === track)
  const initial = steps[0]?.from ?? own(definition.tracks, track)?.initial ?? status.state
  const next = graph.edges
    .filter(({ from }) => from === status.state)
    .flatMap(({ to, events }) =>
      events.filter((event) => status.allowed.includes(event)).map((event) => `${titleOf(to)} (${event})`),
    )
  const unreached = graph.nodes.filter(({ standing }) => standing === 'other').map(({ title }) => title)
  return [
    `Path so far: ${[titleOf(initial), ...steps.map((step) => stepWords(step, titleOf))].join(', then ')}.`,
    `Now: ${status.stateTitle}${status.final ? ', which is final' : ''}${status.since === null ? '' : `, since ${timeWords(status.since)}`}.`,
    next.length === 0 ? 'Nothing may come next.' : `What may come next: ${next.join(', ')}.`,
    ...(unreached.length === 0 ? [] : [`Not reached: ${unreached.join(', ')}.`]),
  ].join(' ')
}

function stepWords({ event, to, cause }: TransitionJson, titleOf: (state: string) => string): string {
  return `${titleOf(to)} (${event ?? cause.kind})`
}
