import { markupText } from '../text/safe-text.ts'
import { textWidth } from '../text/text-width.ts'
import { opening, outline } from './diagram-drawing.ts'
import type { StepStanding } from '../text/standing.ts'
import type { DiagramGraph, DiagramSource } from './diagram-graph.ts'
import { sizes } from './diagram-layout.ts'

/** The legend of a drawing, and its height. */
export interface DiagramKey {
  readonly width: number
  readonly height: number
  readonly drawing: string
}

/** The entries of a legend, in order. */
const standings: readonly StepStanding[] = ['taken', 'present', 'again', 'next', 'other']

const row = 20
const swatch = { width: 26, height: 12, rounding: 4, gap: 8 }

/**
 * Draws the legend from `top` down, for the styles that the drawing uses; notes if an earlier part of the path, or all
 * that was not reached, is left out, and names the moment if it is not the present.
 */
export function diagramKey(
  { nodes, edges }: DiagramGraph,
  {
    complete,
    whole,
    moment,
    texts,
  }: Pick<DiagramSource, 'complete' | 'moment' | 'texts'> & { readonly whole: boolean },
  top: number,
): DiagramKey {
  const { key, past, earlier, partly } = texts.diagram
  const keys = moment === undefined ? key : { ...key, present: past }
  const notes = [
    ...(complete ? [] : [earlier]),
    ...(whole ? [] : [partly]),
    ...(moment === undefined ? [] : [moment]),
  ]
  const used = new Set([...nodes, ...edges].map(({ standing }) => standing))
  const looks = standings.filter((standing) => used.has(standing))
  const entries = [
    ...looks.map((standing) => ({ text: keys[standing], standing, inset: 0 })),
    ...(nodes.some(({ final }) => final) ? [{ text: keys.final, standing: 'next', inset: 3 } as const] : []),
  ]
  const words = [...entries.map(({ text }) => text), ...notes]
  const widest = Math.max(...words.map((text) => textWidth(text))) * sizes.event
  const drawing = [
    ...entries.map((entry, at) => drawnEntry(entry, top + at * row)),
    ...notes.map((note, at) => line(note, sizes.margin, top + (entries.length + at) * row)),
  ].join('\n')
  return {
    width: widest + 2 * sizes.margin + swatch.width + swatch.gap,
    height: words.length * row + sizes.margin,
    drawing,
  }
}

interface KeyEntry {
  readonly text: string
  readonly standing: StepStanding
  readonly inset: number
}

function drawnEntry({ text, standing, inset }: KeyEntry, y: number): string {
  const box = outline({ x: sizes.margin, y, ...swatch }, standing, inset)
  const words = line(text, sizes.margin + swatch.width + swatch.gap, y)
  return `${opening('node', standing)}${box}</g>${words}`
}

function line(words: string, x: number, y: number): string {
  return `<text class="sd-key" font-size="${sizes.event}" x="${x}" y="${y + 10}" fill="#1b2733">${markupText(words)}</text>`
}
