import { spelledOut, type TransitionJson } from '@tracker/domain'
import { timeWords } from '../channels/time-words.ts'
import type { DiagramGraph, DiagramSource, Standing } from './diagram-graph.ts'

/** What each look of the drawing means, in the order of its key. */
export const keyWords: Readonly<Record<Standing, string>> = {
  taken: 'Path taken',
  present: 'Now',
  again: 'Path taken, and may come next',
  next: 'May come next',
  other: 'Not reached, not next',
}

/** Said where the path does not begin where the track did. */
export const earlierWords = 'Earlier steps are left out.'

/** As many steps as are worth listening to. */
const told = 12

/** The diagram in sentences, for those who do not see it: the path so far, the present state, what may come next. */
export function diagramWords({ track, status, path, complete }: DiagramSource, graph: DiagramGraph): string {
  const titles = new Map(graph.nodes.map(({ state, title }) => [state, title]))
  const titleOf = (state: string) => titles.get(state) ?? spelledOut(state)
  const steps = path.filter((step) => step.track === track)
  const newest = steps.slice(-told)
  const whole = complete && newest.length === steps.length
  const next = graph.edges
    .filter(({ from }) => from === status.state)
    .flatMap(({ to, events }) =>
      events
        .filter((event) => status.allowed.includes(event))
        .map((event) => `${titleOf(to)} (${spelledOut(event)})`),
    )
  const unreached = graph.nodes.filter(({ standing }) => standing === 'other').map(({ title }) => title)
  return [
    `Path so far: ${pathWords(newest, status, titleOf).join(', then ')}.`,
    ...(whole ? [] : [earlierWords]),
    `Now: ${status.stateTitle}${status.final ? ', which is final' : ''}${status.since === null ? '' : `, since ${timeWords(status.since)}`}.`,
    next.length === 0 ? 'Nothing may come next.' : `What may come next: ${next.join(', ')}.`,
    ...(unreached.length === 0 ? [] : [`Not reached: ${unreached.join(', ')}.`]),
  ].join(' ')
}

/** Where a step does not begin where the one before it ended, a new version of the definition lies between them. */
function pathWords(
  steps: readonly TransitionJson[],
  { state }: DiagramSource['status'],
  titleOf: (state: string) => string,
): readonly string[] {
  let at = steps[0]?.from ?? state
  const words = [titleOf(at)]
  for (const { from, to, event, cause } of steps) {
    if (from !== at) words.push(`${titleOf(from)} (carried over)`)
    words.push(`${titleOf(to)} (${spelledOut(event ?? cause.kind)})`)
    at = to
  }
  if (at !== state) words.push(`${titleOf(state)} (carried over)`)
  return words
}
