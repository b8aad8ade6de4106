import type { StateTone } from '@tracker/domain'
import { fittedLines, fitText } from '../text/fit-text.ts'
import { lineText, markupText } from '../text/safe-text.ts'
import { textWidth } from '../text/text-width.ts'

/** A row of a share card: a track and its state. */
export interface ShareRow {
  readonly name: string
  readonly state: string
  /** The notes of the state, on a line of their own so that no title cuts them off; empty without any. */
  readonly notes: string
  /** Whether it is contested, for which it gets the dashed border that it has in the ribbon. */
  readonly contested: boolean
  readonly tone: StateTone
}

/** The content of a share card. All of it fits the middle square, to which some networks crop it. */
export interface ShareCard {
  /** A line above the title. */
  readonly kicker: string
  readonly title: string
  /** A word on the title, e.g. that it is not confirmed. */
  readonly mark?: string
  readonly rows: readonly ShareRow[]
  readonly foot: string
}

/** The size that Open Graph recommends, and the width of the middle that no crop touches, in pixels. */
const shareSize = { width: 1200, height: 630 }
const middle = 570

/** The same for bold type, which is wider. */
const boldMiddle = middle * 0.9

const tones: Readonly<Record<StateTone, readonly [fill: string, ink: string]>> = {
  rest: ['#e6e5df', '#1b2026'],
  open: ['#cfe0f1', '#1b2026'],
  progress: ['#93bde6', '#1b2026'],
  done: ['#1f6cb0', '#ffffff'],
  setback: ['#b3501a', '#ffffff'],
}

/** Draws a share card as SVG. */
export function shareCard({ kicker, title, mark, rows, foot }: ShareCard): string {
  const { width, height } = shareSize
  const [size, lines] = titleLines(title, rows.length === 0 ? 5 : 2)
  const top = rows.length === 0 ? 200 : 128
  const end = top + lines.length * size * 1.2
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="#fbfaf6"/><rect width="${width}" height="14" fill="#123b5d"/>`,
    text(kicker, 66, 22, '#545d67'),
    ...lines.map((line, at) => text(line, top + at * size * 1.2, size, '#1b2026', true)),
    ...(mark === undefined ? [] : [pill(mark, end + 4)]),
    ...rows.flatMap((row, at) => rowOf(row, Math.max(end - 10, 218) + at * 112)),
    text(foot, 600, 20, '#545d67'),
    '</svg>',
  ].join('')
}

function rowOf({ name, state, notes, contested, tone }: ShareRow, y: number): readonly string[] {
  const [fill, ink] = tones[tone]
  const border = contested ? ' stroke="#1b2026" stroke-width="4" stroke-dasharray="14 9"' : ''
  const [size, lines] = notes === '' ? [34, [34, 76]] : [28, [28, 58, 85]]
  const [nameLine = 0, stateLine = 0, notesLine = 0] = lines.map((line) => y + line)
  return [
    `<rect x="60" y="${y}" width="1080" height="96" rx="10" fill="${fill}"${border}/>`,
    text(name, nameLine, 22, ink),
    text(state, stateLine, fittingSize(state, size), ink, true),
    ...(notes === '' ? [] : [text(notes, notesLine, 20, ink)]),
  ]
}

/** Returns the largest size, down to 22 pixels, in which a line in bold type fits the middle uncut. */
function fittingSize(words: string, most: number): number {
  return Math.min(most, Math.max(22, Math.floor(boldMiddle / textWidth(lineText(words)))))
}

function pill(words: string, y: number): string {
  const length = Math.min(middle, textWidth(words) * 22 + 40)
  const x = (shareSize.width - length) / 2
  return `<rect x="${x}" y="${y}" width="${length}" height="44" rx="22" fill="#e3edf6"/>${text(words, y + 30, 22, '#123b5d')}`
}

/** Returns a line of text in the middle, cut to its width. */
function text(words: string, y: number, size: number, fill: string, bold = false): string {
  const shown = fitText(words, (bold ? boldMiddle : middle) / size)
  return `<text x="600" y="${Math.round(y)}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="700"' : ''}>${rightToLeft.test(shown) ? embedded(markupText(shown)) : markupText(shown)}</text>`
}

/** Returns the font size and the lines of a title: the larger size in which it fits, or the smallest, cut. */
function titleLines(title: string, most: number): readonly [size: number, lines: readonly string[]] {
  const sizes = [48, 40, 34]
  const all = sizes.map((size) => [size, fittedLines(title, boldMiddle / size)] as const)
  const [size, lines] = all.find(([, one]) => one.length <= most) ?? all.at(-1) ?? [34, []]
  if (lines.length <= most) return [size, lines]
  return [size, [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(' '), boldMiddle / size)]]
}

/** A letter of a script that is written from right to left, before any other letter. */
const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Embeds a line from right to left (RLE … PDF), since the drawing library takes every line as left to right. */
function embedded(line: string): string {
  return `\u202b${line}\u202c`
}
