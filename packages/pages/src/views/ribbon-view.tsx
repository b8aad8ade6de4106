import { said } from '@tracker/domain'
import { raw } from 'hono/html'
import { MarkedParts, PartsTitle } from '../components/parts-title.tsx'
import { Bars, percent, Textures, ticksOn } from '../components/ribbon-bars.tsx'
import { reportLink } from '../model/links.ts'
import { leftOutWords, momentWords, rowParts, tickWords } from '../model/ribbon-words.ts'
import type { Ribbon, RibbonRow } from '../model/ribbon.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { fittedLines } from '../text/fit-text.ts'
import { lineText } from '../text/safe-text.ts'
import { stateNotes } from '../text/state-words.ts'
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

/** The measures of the drawing, in pixels: the column of names, that of the bars, and the least height of a row. */
const names = 260
const bars = 700
const edge = 20
const least = 40

/** The lines of a text, none of which is cut: the drawing grows with them. */
interface Lines {
  readonly lines: readonly string[]
  readonly height: number
}

function linesOf(text: string, width: number, size: number, height: number): Lines {
  const lines = fittedLines(text, width / size)
  return { lines, height: lines.length * height }
}

/** Draws a ribbon as an SVG document of its own. Its description has the bars in words. */
export function RibbonView({ scenario, title, note, ribbon, base }: RibbonViewProps) {
  const texts = useTexts()
  const written = useWritten()
  const { scale, rows, past } = ribbon
  const width = names + bars + 2 * edge
  const heading = linesOf(title, width - 2 * edge, 16, 20)
  const left = leftOutWords(ribbon, texts)
  const notes = linesOf(note ?? '', width - 2 * edge, 11, 15)
  const axis = 20 + heading.height + notes.height
  const labels = rows.map((one) => [
    linesOf(one.title, names - edge, 13, 15),
    linesOf(one.stateTitle, names - edge, 11, 15),
    linesOf(stateNotes(one, texts), names - edge, 11, 15),
  ])
  const heights = labels.map((all) => Math.max(least, 10 + all.reduce((sum, one) => sum + one.height, 0)))
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, one) => sum + one, axis + 24))
  const height =
    axis + 24 + heights.reduce((sum, one) => sum + one, 0) + (left === undefined ? 0 : 20) + edge / 2
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
      <PartsTitle
        id="title"
        parts={[said(lineText(title)), ...(note === undefined ? [] : [`. ${lineText(note)}`])]}
      />
      <desc id="desc">
        {rows.map((one, at) => (
          <MarkedParts
            parts={[
              at === 0 ? '' : ' ',
              said(lineText(one.title)),
              ': ',
              ...rowParts(one, texts).flatMap((parts, of) => (of === 0 ? parts : ['; ', ...parts])),
              '.',
            ]}
          />
        ))}
        {left === undefined ? '' : ` ${left}`}
      </desc>
      <style>{raw(ribbonStyle)}</style>
      <Textures />
      <rect class="paper" width="100%" height="100%" />
      <Block {...heading} class="title" y={30} step={20} {...written(title)} />
      <Block {...notes} class="soft" y={30 + heading.height} step={15} />
      <svg class="axis" x={edge + names} y={axis} width={bars} height="18" overflow="visible">
        {ticksOn(scale).map(({ at }) => (
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
        <Row {...{ scenario, base, scale, past }} row={one} labels={labels[at] ?? []} y={tops[at] ?? 0} />
      ))}
      {left === undefined ? null : (
        <text class="soft" x={edge + names} y={height - edge / 2}>
          {left}
        </text>
      )}
    </svg>
  )
}

interface BlockProps extends Lines {
  readonly class: string
  /** The baseline of the first line, and the distance to the next. */
  readonly y: number
  readonly step: number
  readonly lang?: string | undefined
}

/** Lines of text, one below the other. */
function Block({ lines, height: _, y, step, ...looks }: BlockProps) {
  return (
    <>
      {lines.map((line, at) => (
        <text x={edge} y={y + at * step} {...looks}>
          {line}
        </text>
      ))}
    </>
  )
}

interface RowProps extends Pick<RibbonViewProps, 'scenario' | 'base'>, Pick<Ribbon, 'scale' | 'past'> {
  readonly row: RibbonRow
  /** Its title, its state and the notes on that. */
  readonly labels: readonly Lines[]
  readonly y: number
}

function Row({ scenario, base, scale, past, row: one, labels, y }: RowProps) {
  const written = useWritten()
  const [title, state, notes] = labels
  return (
    <g data-track={one.track}>
      {title && <Block {...title} class="name" y={y + 11} step={15} {...written(one.title)} />}
      {title && state && (
        <Block {...state} class="soft" y={y + 11 + title.height} step={15} {...written(one.stateTitle)} />
      )}
      {title && state && notes && (
        <Block {...notes} class="soft" y={y + 11 + title.height + state.height} step={15} />
      )}
      <svg x={edge + names} y={y} width={bars} height="24" overflow="visible">
        <Bars {...{ row: one, scale, past }} titled linkOf={(report) => reportLink(base, scenario, report)} />
      </svg>
    </g>
  )
}
