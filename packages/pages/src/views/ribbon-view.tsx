import { raw } from 'hono/html'
import { Bars, labelled, percent, Textures } from '../components/ribbon-bars.tsx'
import { reportLink } from '../model/links.ts'
import { momentWords, rowWords, tickWords } from '../model/ribbon-words.ts'
import type { Ribbon, RibbonRow } from '../model/ribbon.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import { textWidth } from '../text/text-width.ts'
import { ribbonStyle } from './ribbon-style.ts'

interface RibbonViewProps {
  readonly scenario: string
  readonly title: string
  /** The moments that are shown, or that the story is archived; undefined for a story at present. */
  readonly note: string | undefined
  readonly ribbon: Ribbon
  /** The public address. */
  readonly base: string
}

/** The measures of the drawing, in pixels: the column of names, that of the bars, and a row. */
const names = 260
const bars = 700
const edge = 20
const row = 40
const head = 84

/** Draws a ribbon as an SVG document of its own. Its description has in words what the bars show. */
export function RibbonView({ scenario, title, note, ribbon, base }: RibbonViewProps) {
  const texts = useTexts()
  const written = useWritten()
  const { scale, rows, whole, past } = ribbon
  const width = names + bars + 2 * edge
  const height = head + rows.length * row + (whole ? 0 : 20) + edge / 2
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="title desc"
      lang={texts.lang}
    >
      <title id="title">{lineText([title, ...(note === undefined ? [] : [note])].join('. '))}</title>
      <desc id="desc">{rows.map((one) => `${lineText(one.title)}: ${rowWords(one, texts)}.`).join(' ')}</desc>
      <style>{raw(ribbonStyle)}</style>
      <Textures />
      <rect class="paper" width="100%" height="100%" />
      <text class="title" x={edge} y="30" {...written(title)}>
        {fitting(title, (width - 2 * edge) / 16)}
      </text>
      {note === undefined ? null : (
        <text class="soft" x={edge} y="50">
          {note}
        </text>
      )}
      <svg class="axis" x={edge + names} y="60" width={bars} height="18" overflow="visible">
        {labelled(scale).map((at) => (
          <text class="soft" x={percent(scale.place(at))} y="13">
            {tickWords(at, scale, texts)}
          </text>
        ))}
        {scale.shows(scale.now) ? (
          <text class="soft now" x={percent(scale.place(scale.now))} y="13">
            {momentWords(scale, !past, texts)}
          </text>
        ) : null}
      </svg>
      {rows.map((one, at) => (
        <Row {...{ scenario, base, scale, past }} row={one} y={head + at * row} />
      ))}
      {whole ? null : (
        <text class="soft" x={edge + names} y={height - edge / 2}>
          {texts.ribbon.cut}
        </text>
      )}
    </svg>
  )
}

interface RowProps extends Pick<RibbonViewProps, 'scenario' | 'base'>, Pick<Ribbon, 'scale' | 'past'> {
  readonly row: RibbonRow
  readonly y: number
}

function Row({ scenario, base, scale, past, row: one, y }: RowProps) {
  const texts = useTexts()
  const written = useWritten()
  return (
    <g data-track={one.track}>
      <text class="name" x={edge} y={y + 11} {...written(one.title)}>
        {fitting(one.title, (names - edge) / 13)}
      </text>
      <text class="soft" x={edge} y={y + 26} {...written(one.stateTitle)}>
        {fitting(stateWords(one, texts), (names - edge) / 11)}
      </text>
      <svg x={edge + names} y={y} width={bars} height="24" overflow="visible">
        <Bars {...{ row: one, scale, past }} titled linkOf={(report) => reportLink(base, scenario, report)} />
      </svg>
    </g>
  )
}

/** Cuts a text to a width, in units of the font's size, as there is no font to measure it with. */
function fitting(text: string, width: number): string {
  const characters = Array.from(lineText(text))
  if (textWidth(characters.join('')) <= width) return characters.join('')
  let left = width - 1
  const end = characters.findIndex((one) => (left -= textWidth(one)) < 0)
  return `${characters.slice(0, end).join('').trimEnd()}…`
}
