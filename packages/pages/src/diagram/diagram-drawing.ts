import { markupAttribute, markupText } from '../text/safe-text.ts'
import type { StepStanding } from '../text/standing.ts'
import { type DiagramLayout, type PlacedEdge, type PlacedNode, type Point, sizes } from './diagram-layout.ts'
import { plainLook } from './diagram-style.ts'

/** Draws the layout as SVG elements; the less important ones come first, so they never cover the others. */
export function diagramDrawing({ nodes, edges }: DiagramLayout): string {
  const order = ['other', 'next', 'taken', 'again']
  const sorted = edges.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
  return [
    ...sorted.map((edge) => `${opening('edge', edge.standing)}${arrow(edge)}</g>`),
    ...nodes.map((node) => `${opening('node', node.standing, node.lang)}${state(node)}</g>`),
    ...sorted.map((edge) => `${opening('edge', edge.standing, edge.lang)}${label(edge)}</g>`),
  ].join('\n')
}

/**
 * Returns the start of a group with classes for the style sheet. `lang` marks words in another language than the
 * diagram's.
 */
export function opening(kind: 'node' | 'edge', standing: StepStanding, lang?: string): string {
  const marked = lang === undefined ? '' : ` lang="${markupAttribute(lang)}"`
  return `<g class="sd-${kind} sd-${standing}"${marked}>`
}

function state({ x, y, width, height, title, lines, standing, final }: PlacedNode): string {
  const { ink } = plainLook[standing]
  const weight = standing === 'present' ? ' font-weight="700"' : ''
  return [
    `<title>${markupText(title)}</title>`,
    outline({ x: x - width / 2, y: y - height / 2, width, height, rounding: 8 }, standing, final ? 4 : 0),
    textLines(lines, { x, y }, sizes.title, sizes.titleLine, ` fill="${ink}"${weight}`),
  ].join('')
}

/** The position of a box, by its upper left corner, its size, and its corner radius. */
interface Frame extends Point {
  readonly width: number
  readonly height: number
  readonly rounding: number
}

/** Returns the box of a state; a final one has a second line, `inset` within its first, as statecharts draw it. */
export function outline(
  { x, y, width, height, rounding }: Frame,
  standing: StepStanding,
  inset: number,
): string {
  const { line, fill, ink, width: stroke } = plainLook[standing]
  const rect = (within: number, colour: string, thickness: number) =>
    `<rect x="${number(x + within)}" y="${number(y + within)}" width="${number(width - 2 * within)}" height="${number(height - 2 * within)}" rx="${rounding}" fill="${fill}" stroke="${colour}" stroke-width="${thickness}"${dashes(standing)}/>`
  if (inset === 0) return rect(0, line, stroke)
  // The box of the present state is filled, so a line of its own colour would be invisible.
  return rect(0, line, stroke) + rect(inset, standing === 'present' ? ink : line, 1)
}

/** The line styles by standing, which distinguish states and steps without colours too. */
function dashes(standing: StepStanding): string {
  if (standing === 'again') return ' stroke-dasharray="12 3"'
  return standing === 'other' ? ' stroke-dasharray="4 4"' : ''
}

function arrow({ points, standing }: PlacedEdge): string {
  const { line, width } = plainLook[standing]
  return `<path d="${curve(points)}" fill="none" stroke="${line}" stroke-width="${width}"${dashes(standing)}/>${head(points, line)}`
}

/** Sets the label off from the lines beneath it by an edge in the paper's colour. */
function label({ label: { x, y, lines }, standing }: PlacedEdge): string {
  const paint = ` fill="${plainLook[standing].label}" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`
  return textLines(lines, { x, y }, sizes.event, sizes.eventLine, paint)
}

function textLines(
  lines: readonly string[],
  { x, y }: Point,
  fontSize: number,
  lineHeight: number,
  attributes: string,
): string {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${number(x)}" y="${number(first + index * lineHeight)}">${markupText(line)}</tspan>`,
  )
  return `<text font-size="${fontSize}" text-anchor="middle"${attributes}>${spans.join('')}</text>`
}

/** A line through the first and last point, rounded at the points between. */
function curve(points: readonly Point[]): string {
  const [first = { x: 0, y: 0 }] = points
  const bends = points.slice(1).map((point, index) => {
    const after = points[index + 2]
    if (after === undefined) return `L${at(point)}`
    return `Q${at(point)} ${at({ x: (point.x + after.x) / 2, y: (point.y + after.y) / 2 })}`
  })
  return `M${at(first)}${bends.join('')}`
}

/**
 * An arrow's head at the last point, drawn as a shape of its own, since markers would need ids, which two drawings on a
 * page could share.
 */
function head(points: readonly Point[], fill: string): string {
  const tip = points.at(-1) ?? { x: 0, y: 0 }
  const before = points.findLast(({ x, y }) => Math.hypot(tip.x - x, tip.y - y) > 1) ?? {
    x: tip.x,
    y: tip.y - 1,
  }
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const side = (turn: 1 | -1) => at({ x: tip.x - 8 * dx - turn * 4 * dy, y: tip.y - 8 * dy + turn * 4 * dx })
  return `<polygon points="${at(tip)} ${side(1)} ${side(-1)}" fill="${fill}"/>`
}

function at({ x, y }: Point): string {
  return `${number(x)},${number(y)}`
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10)
}
