import { markupText } from '../channels/safe-text.ts'
import { textWidth } from '../channels/text-width.ts'
import { dashes, opening } from './diagram-drawing.ts'
import type { DiagramGraph, DiagramSource, Standing } from './diagram-graph.ts'
import { sizes } from './diagram-layout.ts'
import { plainLook } from './diagram-style.ts'

/** What the looks of a drawing mean, to stand beneath it, and the room that it takes. */
export interface DiagramKey {
  readonly width: number
  readonly height: number
  readonly drawing: string
}

/** What a key may hold, in its order. */
const standings: readonly Standing[] = ['taken', 'present', 'again', 'next', 'other']

const row = 20
const swatch = { width: 26, height: 12, gap: 8 }

/** The key to the looks that a drawing has, from `top` down; it says too where the path has an earlier part. */
export function diagramKey(
  { nodes, edges }: DiagramGraph,
  { complete, texts }: Pick<DiagramSource, 'complete' | 'texts'>,
  top: number,
): DiagramKey {
  const { key: keys, earlier } = texts.diagram
  const used = new Set([...nodes, ...edges].map(({ standing }) => standing))
  const looks = standings.filter((standing) => used.has(standing))
  const words = [...looks.map((standing) => keys[standing]), ...(complete ? [] : [earlier])]
  const widest = Math.max(...words.map((text) => textWidth(text))) * sizes.event
  const drawing = [
    ...looks.map((standing, at) => entry(standing, keys[standing], top + at * row)),
    ...(complete ? [] : [line(earlier, sizes.margin, top + looks.length * row)]),
  ].join('\n')
  return {
    width: widest + 2 * sizes.margin + swatch.width + swatch.gap,
    height: words.length * row + sizes.margin,
    drawing,
  }
}

function entry(standing: Standing, text: string, y: number): string {
  const { line: stroke, fill, width } = plainLook[standing]
  const box = `<rect x="${sizes.margin}" y="${y}" width="${swatch.width}" height="${swatch.height}" rx="4" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashes(standing)}/>`
  const words = line(text, sizes.margin + swatch.width + swatch.gap, y)
  return `${opening('node', standing)}${box}</g>${words}`
}

function line(words: string, x: number, y: number): string {
  return `<text class="sd-key" font-size="${sizes.event}" x="${x}" y="${y + 10}" fill="#1b2733">${markupText(words)}</text>`
}
