import * as dagre from '@dagrejs/dagre'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from './wrap-text.ts'
import type { DiagramGraph, StateNode, StepEdge } from './diagram-graph.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A placed state: the centre and size of its box, and its title in lines. */
export interface PlacedNode extends StateNode, Point {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

/** A placed step: the points along its arrow, and its events in lines around the centre of its label. */
export interface PlacedEdge extends StepEdge {
  readonly points: readonly Point[]
  readonly label: Point & { readonly lines: readonly string[] }
}

export interface DiagramLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** Sizes in the drawing's own units, which are CSS pixels at its natural size. */
export const sizes = { title: 14, titleLine: 18, event: 11, eventLine: 14, padding: 12, margin: 10 } as const

const titleCharacters = 22
const titleLines = 3
const eventCharacters = 24
const eventLines = 4

/** The part of the library's interface that is used: its own types do not resolve under Node's module rules. */
interface LayoutGraph {
  setGraph(label: Readonly<Record<string, unknown>>): void
  graph(): { readonly width: number; readonly height: number }
  setNode(name: string, box: Box): void
  node(name: string): Box & Point
  setEdge(edge: { v: string; w: string }, label: Box & { labelpos: 'c' }): void
  edge(edge: { v: string; w: string }): { readonly points: readonly Point[] } & Point
}

const Graph: new () => LayoutGraph = dagre.Graph
const layout: (graph: LayoutGraph) => unknown = dagre.layout

interface Box {
  readonly width: number
  readonly height: number
}

/** Lays the states out in layers from the top; deterministic for the same graph. */
export function layOut({ nodes, edges }: DiagramGraph): DiagramLayout {
  const graph = new Graph()
  const { margin } = sizes
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 36, edgesep: 24, marginx: margin, marginy: margin })
  const titles = nodes.map((node) => ({ ...node, lines: wrapText(node.title, titleCharacters, titleLines) }))
  const labels = edges.map((edge) => ({
    ...edge,
    lines: wrapText(edge.names.join(', '), eventCharacters, eventLines),
  }))
  for (const { state, lines } of titles) {
    const { width, height } = box(lines, sizes.title, sizes.titleLine)
    graph.setNode(state, {
      width: Math.max(width + 2 * sizes.padding, 72),
      height: height + 2 * sizes.padding,
    })
  }
  for (const { from, to, lines } of labels) {
    const { width, height } = box(lines, sizes.event, sizes.eventLine)
    graph.setEdge({ v: from, w: to }, { width: width + 8, height: height + 4, labelpos: 'c' })
  }
  layout(graph)
  const { width, height } = graph.graph()
  return {
    width,
    height,
    nodes: titles.map((node) => ({ ...node, ...graph.node(node.state) })),
    edges: labels.map(({ lines, ...edge }) => {
      const { points, x, y } = graph.edge({ v: edge.from, w: edge.to })
      const around = edge.from === edge.to ? loop(graph.node(edge.from), x) : points
      return { ...edge, points: around, label: { x, y, lines } }
    }),
  }
}

/** A step back into its own state leaves and returns on the right; the library only reserves the room. */
function loop({ x, y, width, height }: Box & Point, farthest: number): readonly Point[] {
  const [side, half] = [x + width / 2, height / 2]
  return [
    { x: side, y: y - half / 2 },
    { x: farthest, y: y - half },
    { x: farthest, y: y + half },
    { x: side, y: y + half / 2 },
  ]
}

function box(lines: readonly string[], fontSize: number, lineHeight: number): Box {
  const width = Math.max(...lines.map((line) => textWidth(line))) * fontSize
  return { width, height: lines.length * lineHeight }
}
