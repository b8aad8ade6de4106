import { markupAttribute, markupText, shortText } from '../text/safe-text.ts'
import { textWidth } from '../text/text-width.ts'

/** The meaning of a badge's colour: in progress, over, or in need of attention. Never good or bad. */
export type BadgeTone = 'open' | 'final' | 'attention'

/** Colours dark enough for white text: a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const colours: Readonly<Record<BadgeTone, string>> = {
  open: '#0b63a5',
  final: '#4a5568',
  attention: '#8a4b08',
}

const height = 20
const fontSize = 11
const padding = 6
const longestLabel = 40
const longestMessage = 80

/** The words of a badge and their languages (BCP 47). */
export interface BadgeWords {
  /** The language of the badge. */
  readonly lang: string
  readonly label: string
  /** The language of the label, if it is another. */
  readonly labelLang?: string | undefined
  readonly message: string
  /** The language of the message, if it is another. */
  readonly messageLang?: string | undefined
  readonly tone: BadgeTone
}

/** Draws a flat badge as SVG: the subject on the left, its state on the right, both cut to a readable length. */
export function badge({ lang, label, message, tone, ...foreign }: BadgeWords): string {
  const left = part(shortText(label, longestLabel), 0, foreign.labelLang)
  const right = part(shortText(message, longestMessage), left.width, foreign.messageLang)
  const width = left.width + right.width
  const name = `${left.text}: ${right.text}`
  const shared = foreign.labelLang === foreign.messageLang ? foreign.labelLang : undefined
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${markupAttribute(shared ?? lang)}" aria-label="${markupAttribute(name)}">`,
    `<title>${markupText(name)}</title>`,
    `<path fill="#3d4349" d="M3 0h${left.width - 3}v${height}h${3 - left.width}a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"/>`,
    `<path fill="${colours[tone]}" d="M${left.width} 0h${right.width - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h${3 - right.width}z"/>`,
    `<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${fontSize}">`,
    left.drawing,
    right.drawing,
    '</g></svg>\n',
  ].join('')
}

interface BadgePart {
  readonly text: string
  readonly width: number
  readonly drawing: string
}

/** `textLength` makes the text fit its estimated width in any font. */
function part(text: string, from: number, lang: string | undefined): BadgePart {
  const length = Math.ceil(textWidth(text) * fontSize)
  const width = length + 2 * padding
  const marked = lang === undefined ? '' : ` lang="${markupAttribute(lang)}"`
  const drawing = `<text${marked} x="${from + width / 2}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${markupText(text)}</text>`
  return { text, width, drawing }
}
