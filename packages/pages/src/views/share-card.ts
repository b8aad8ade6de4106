import type { StateTone } from '@tracker/domain'
import type { ItemStanding } from '../model/item-standing.ts'
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

/** What is said of a report beside its headline, which is struck through if it no longer counts. */
export interface ShareMark {
  readonly words: string
  readonly kind: ItemStanding
}

/** The content of a share card. All of it fits the middle square, to which some networks crop it. */
export interface ShareCard {
  /** A line above the title. */
  readonly kicker: string
  readonly title: string
  /** A word on the title, e.g. that it is not confirmed. */
  readonly mark?: ShareMark
  readonly rows: readonly ShareRow[]
  readonly foot: string
}

/** The size that Open Graph recommends, and the width of the middle that no crop touches, in pixels. */
const shareSize = { width: 1200, height: 630 }
const middle = 570

/** The same for bold type, which is wider. */
const boldMiddle = middle * 0.9

const ink = '#1b2026'
const soft = '#545d67'

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
  const lines = titleLines(title, rows.length === 0 ? 290 : 124)
  const top = rows.length === 0 ? 154 : 82
  const end = Math.round(top + heightOf(lines))
  const footed = uncut(foot, [20, 18], [18], false)
  const gone = mark?.kind === 'retracted' || mark?.kind === 'superseded'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="#fbfaf6"/><rect width="${width}" height="14" fill="#123b5d"/>`,
    text({ words: kicker, size: 22 }, 66, soft),
    ...below(lines, top, ink, gone),
    ...(mark === undefined ? [] : [pill(mark, end + 24)]),
    ...rows.flatMap((row, at) => rowOf(row, Math.max(end + 14, 218) + at * rowStep)),
    ...below(footed, 612 - heightOf(footed), soft),
    '</svg>',
  ].join('')
}

/** The height of a row, and from one to the next. */
const rowHeight = 104
const rowStep = 114

function rowOf({ name, state, notes, contested, tone }: ShareRow, y: number): readonly string[] {
  const [fill, on] = tones[tone]
  const border = contested ? ' stroke="#1b2026" stroke-width="4" stroke-dasharray="14 9"' : ''
  const noted = notes === '' ? [] : [{ words: notes, size: 18 }]
  const stated = uncut(state, notes === '' ? [34, 28, 24, 22] : [28, 24, 22], [22], true)
  const room = rowHeight - 8 - heightOf([...stated, ...noted])
  const named = uncut(name, [22, 20, 18], [18], false)
  const lines = [...(heightOf(named) <= room ? named : [{ words: name, size: 18 }]), ...stated, ...noted]
  return [
    `<rect x="60" y="${y}" width="1080" height="${rowHeight}" rx="10" fill="${fill}"${border}/>`,
    ...below(lines, y + (rowHeight - heightOf(lines)) / 2, on),
  ]
}

/** A line of text; it is cut if it is too wide for its size. */
interface CardLine {
  readonly words: string
  readonly size: number
  readonly bold?: boolean
}

/** The distance from one line to the next, in units of the font size. */
const leading = 1.2

function heightOf(lines: readonly CardLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * leading, 0)
}

/** Draws lines one below the other from `top` on. */
function below(lines: readonly CardLine[], top: number, fill: string, struck = false): readonly string[] {
  return lines.map((line, at) =>
    text(line, top + heightOf(lines.slice(0, at)) + line.size * 0.95, fill, struck),
  )
}

/** Returns a text as one line in the largest of these sizes that fits, or else as two; the last size may cut it. */
function uncut(
  words: string,
  sizes: readonly number[],
  twofold: readonly number[],
  bold: boolean,
): readonly CardLine[] {
  const width = widthOf({ bold })
  const size = sizes.find((one) => textWidth(lineText(words)) * one <= width)
  if (size !== undefined) return [{ words, size, bold }]
  const broken = twofold.map((one) => ({ size: one, lines: fittedLines(words, width / one) }))
  const { size: small = 22, lines = [] } = broken.find((one) => one.lines.length <= 2) ?? broken.at(-1) ?? {}
  const [first = '', ...rest] = lines
  return [first, rest.join(' ')].map((line) => ({ words: line, size: small, bold }))
}

/** The colours of a mark, those that it has on the pages. */
const markColours: Readonly<Record<ShareMark['kind'], readonly [fill: string, ink: string]>> = {
  standing: ['#e3edf6', '#123b5d'],
  corrected: ['#fdf0d3', '#6b4300'],
  contested: ['#fdf0d3', '#6b4300'],
  waiting: ['#fdf0d3', '#6b4300'],
  dismissed: ['#fbe6e3', '#8a1c1c'],
  retracted: ['#fbe6e3', '#8a1c1c'],
  superseded: ['#fbe6e3', '#8a1c1c'],
}

function pill({ words, kind }: ShareMark, y: number): string {
  const [fill, on] = markColours[kind]
  const length = Math.min(middle, textWidth(words) * 22 + 40)
  const x = (shareSize.width - length) / 2
  return `<rect x="${x}" y="${y}" width="${length}" height="44" rx="22" fill="${fill}"/>${text({ words, size: 22 }, y + 30, on)}`
}

/** Returns a line of text in the middle, cut to its width. */
function text(line: CardLine, y: number, fill: string, struck = false): string {
  const { words, size, bold } = line
  const shown = fitText(words, widthOf(line) / size)
  const looks = `${bold ? ' font-weight="700"' : ''}${struck ? ' text-decoration="line-through"' : ''}`
  return `<text x="600" y="${Math.round(y)}" font-size="${size}" fill="${fill}"${looks}>${rightToLeft.test(shown) ? embedded(markupText(shown)) : markupText(shown)}</text>`
}

function widthOf({ bold = false }: Pick<CardLine, 'bold'>): number {
  return bold ? boldMiddle : middle
}

/** Returns the lines of a title in the largest size that fits the height, or in the smallest, cut. */
function titleLines(title: string, height: number): readonly CardLine[] {
  const least = 34
  const all = [48, 40, least].map((size) => linesIn(title, size))
  const fitting = all.find((lines) => heightOf(lines) <= height)
  if (fitting) return fitting
  const lines = linesIn(title, least)
  const whole = Math.floor(height / (least * leading)) - 1
  const rest = lines.slice(whole).map(({ words }) => words)
  return [...lines.slice(0, whole), { words: rest.join(' '), size: least, bold: true }]
}

function linesIn(words: string, size: number): readonly CardLine[] {
  return fittedLines(words, boldMiddle / size).map((line) => ({ words: line, size, bold: true }))
}

/** A letter of a script that is written from right to left, before any other letter. */
const rightToLeft =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Embeds a line from right to left (RLE … PDF), since the drawing library takes every line as left to right. */
function embedded(line: string): string {
  return `\u202b${line}\u202c`
}
