import type { DiagramGraph, DiagramSource, StepEdge } from './diagram-graph.ts'

/** The most arrows of a drawing: to place twice as many takes a quarter of a second, in which nobody is answered. */
const most = 60

/**
 * Returns the part of a graph that is drawn: all of it, or of one with more arrows those of the next steps and of the
 * newest part of the path, with their states.
 */
export function drawnGraph(
  graph: DiagramGraph,
  { path, status }: Pick<DiagramSource, 'path' | 'status'>,
): DiagramGraph {
  if (graph.edges.length <= most) return graph
  const age = ({ from, to }: StepEdge) =>
    path.length - path.findLastIndex((step) => step.from === from && step.to === to)
  const place = (edge: StepEdge) => (edge.standing === 'taken' ? age(edge) : 0)
  const edges = graph.edges
    .filter(({ standing }) => standing !== 'other')
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, most)
  const ends = new Set([status.state, ...edges.flatMap(({ from, to }) => [from, to])])
  return { nodes: graph.nodes.filter(({ state }) => ends.has(state)), edges }
}
