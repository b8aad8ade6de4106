import type { Definition } from '../definition.ts'
import type { MermaidGraph } from './mermaid-graph.ts'

/** Returns the edges of a drawn diagram, each as its start, label and end. */
export function edgesOf(edges: MermaidGraph['edges']): string[] {
  return edges.map(({ start, label, end }) => `${start} ${label} ${end}`).toSorted()
}

/** Returns the edges that the diagram of a definition should have, in the same form. */
export function expectedEdges(definition: Definition): string[] {
  const edges = Object.entries(definition.tracks).flatMap(([track, { initial, states }]) => {
    const prefix = `s_${track}__`.replaceAll('-', '_')
    const named = (state: string | undefined) => `${prefix}${state}`.replaceAll('-', '_')
    const from = Object.entries(states).flatMap(([name, { on = {}, deadlines = {}, final }]) => [
      ...Object.entries(on).map(([event, to]) => `${named(name)} ${event} ${named(to)}`),
      ...Object.values(deadlines)
        .filter(({ event }) => event !== undefined)
        .map(({ after, event = '', policy }) => {
          const moment = after === undefined ? 'at expected' : `after ${after}`
          return `${named(name)} ${moment} (${policy}) ${named(on[event])}`
        }),
      ...(final ? [`${named(name)}  ${prefix}_end`] : []),
    ])
    return [`${prefix}_start  ${named(initial)}`, ...from]
  })
  return edges.toSorted()
}
