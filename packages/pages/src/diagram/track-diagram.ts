import { stateWords } from '../text/state-words.ts'
import { lineText, markupAttribute, markupText } from '../text/safe-text.ts'
import { diagramDrawing } from './diagram-drawing.ts'
import { diagramGraph, type DiagramSource } from './diagram-graph.ts'
import { diagramKey } from './diagram-key.ts'
import { drawnGraph } from './drawn-graph.ts'
import { layOut } from './diagram-layout.ts'
import { diagramStyle } from './diagram-style.ts'
import { diagramWords } from './diagram-words.ts'

/**
 * Draws a track's states as SVG: the path taken, the present state, possible next steps, and the rest greyed unless
 * there is too much of it; the description has all in words. Inline, it takes its colours from the page's sheet
 * ({@link diagramStyle}), since a strict policy forbids styles in the markup; `standalone` includes the sheet, for a
 * file of its own. Without either it is light. Throws a RangeError if the definition has no such track.
 */
export function trackDiagram({
  standalone = false,
  ...source
}: DiagramSource & { readonly standalone?: boolean }): string {
  const graph = diagramGraph(source)
  const drawn = drawnGraph(graph, source)
  const layout = layOut(drawn)
  const key = diagramKey(drawn, { ...source, whole: drawn === graph }, Math.ceil(layout.height))
  const [width, height] = [
    Math.ceil(Math.max(layout.width, key.width)),
    Math.ceil(layout.height) + key.height,
  ]
  const id = markupAttribute(`sd-${source.track}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="sd" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${source.texts.lang}" aria-labelledby="${id}-title" aria-describedby="${id}-desc" font-family="system-ui,sans-serif">`,
    `<title id="${id}-title">${markupText(lineText(titleOf(source)))}</title>`,
    `<desc id="${id}-desc">${markupText(lineText(diagramWords(source, graph)))}</desc>`,
    ...(standalone ? [`<style>${diagramStyle}</style>`, paper] : []),
    diagramDrawing(layout),
    key.drawing,
    '</svg>\n',
  ].join('\n')
}

function titleOf({ status, moment, texts }: DiagramSource): string {
  const title = `${status.title}: ${stateWords(status, texts)}`
  return moment === undefined ? title : `${title}. ${moment}`
}

/** A standalone drawing has its own background, since it may be shown on any colour. */
const paper = '<rect class="sd-paper" width="100%" height="100%" fill="#ffffff"/>'
