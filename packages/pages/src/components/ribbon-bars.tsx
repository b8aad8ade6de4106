import { type StateTone, tones } from '@tracker/domain'
import { barParts, windowParts } from '../model/ribbon-words.ts'
import type { RibbonBar, RibbonRow, RibbonWindow } from '../model/ribbon.ts'
import type { TimeScale } from '../model/time-scale.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import { textWidth } from '../text/text-width.ts'
import { PartsTitle } from './parts-title.tsx'

interface BarsProps extends DrawnProps {
  readonly row: RibbonRow
  readonly scale: TimeScale
  /** Whether the picture shows a moment other than the present; later parts are pale. */
  readonly past: boolean
}

interface DrawnProps {
  /** Whether bars have titles. */
  readonly titled: boolean
  /** The address of a report. */
  readonly linkOf: (report: string) => string
}

/** Draws the bars and expected dates of a track, over the full width of the surrounding drawing. */
export function Bars({ row, scale, past, ...drawn }: BarsProps) {
  const now = percent(scale.place(scale.now))
  return (
    <>
      {ticksOn(scale).map(({ at }) => (
        <line class="tick" x1={percent(scale.place(at))} x2={percent(scale.place(at))} y1="0" y2="24" />
      ))}
      {row.bars.map((bar) => (
        <Bar {...{ bar, ...drawn }} />
      ))}
      {row.bars.map((bar, at) => (
        <Label {...{ bar }} next={row.bars[at + 1]} />
      ))}
      {row.windows.map((window) => (
        <Window {...{ window }} titled={drawn.titled} />
      ))}
      {row.waiting && scale.shows(scale.now) ? (
        <rect class="ghost" x={now} y="2.5" width="4%" height="19" rx="3" />
      ) : null}
      {past ? (
        <rect class="beyond" x={now} y="0" width={percent(1 - scale.place(scale.now))} height="24" />
      ) : null}
      {scale.shows(scale.now) ? <line class="now" x1={now} x2={now} y1="0" y2="24" /> : null}
      {row.contested.length > 0 && scale.shows(scale.now) ? <Contest at={now} /> : null}
    </>
  )
}

/** Marks a contested state beside the line of the present: one of today is too narrow to show a broken outline. */
function Contest({ at }: { readonly at: string }) {
  return (
    <text class="contest" x={at} dx="4" y="17">
      ≠
    </text>
  )
}

/** The least width of the drawing in pixels, on a desktop and a phone. Bars that are too narrow have no label. */
const room = { desk: 480, phone: 320 }

/** The font size of the words and their margins, in pixels. */
const em = 11.5
const margin = 8

/** The room before a label and, in pixels too, what the mark of an override takes of the bar. */
const indent = 5
const setMark = 6

function Bar({ bar, titled, linkOf }: DrawnProps & { readonly bar: RibbonBar }) {
  const texts = useTexts()
  const { start, sure, end, tone, cause } = bar
  const width = end - sure
  const drawn = (
    <>
      {sure > start ? (
        <rect
          class="fade"
          x={percent(start)}
          y="2"
          width={percent(sure - start)}
          height="20"
          fill={`url(#fade-${tone})`}
        />
      ) : null}
      <rect class="stay" x={percent(sure)} y="2" width={percent(Math.max(width, 0.002))} height="20" rx="2" />
      {bar.overridden ? (
        <text class="set" x={percent(sure)} dx="-4" y="16">
          ◆
        </text>
      ) : null}
      {titled ? <PartsTitle parts={barParts(bar, texts)} /> : null}
    </>
  )
  const looks = {
    class: 'bar',
    'data-tone': tone,
    'data-present': bar.present ? (bar.contested ? 'contested' : '') : undefined,
  }
  const report = cause && 'report' in cause ? cause.report : undefined
  if (report === undefined) return <g {...looks}>{drawn}</g>
  return (
    <a {...looks} href={linkOf(report)} tabindex={-1}>
      {drawn}
    </a>
  )
}

/** The tones whose words are not in the ink of the others. */
const inverted: readonly StateTone[] = ['done', 'setback']

interface LabelProps {
  readonly bar: RibbonBar
  readonly next: RibbonBar | undefined
}

/**
 * Writes the title of a state on its bar if it has room there. It is drawn after all bars: the next one fades in over
 * the end of this one, and words in the ink of this tone could not be read there, unless both have the same.
 */
function Label({ bar: { tone, sure, end, title, overridden }, next }: LabelProps) {
  const written = useWritten()
  const alike = next === undefined || inverted.includes(next.tone) === inverted.includes(tone)
  const width = (alike ? end : Math.min(end, next.start)) - sure
  const before = overridden ? setMark : 0
  const needed = textWidth(lineText(title)) * em + margin + before
  if (needed >= width * room.desk) return null
  return (
    <g class="bar" data-tone={tone}>
      <text
        class={needed < width * room.phone ? undefined : 'wide'}
        x={percent(sure)}
        dx={indent + before}
        y="16"
        {...written(title)}
      >
        {lineText(title)}
      </text>
    </g>
  )
}

/** The least share of the width that a window takes. */
const leastWindow = 0.01

function Window({
  window: { item, start, end },
  titled,
}: {
  readonly window: RibbonWindow
  readonly titled: boolean
}) {
  const texts = useTexts()
  // One that begins beyond the picture stands at its edge.
  const from = Math.min(start, 1 - leastWindow)
  return (
    <g class="window-ahead">
      <rect
        x={percent(from)}
        y="2.5"
        width={percent(Math.max(end - from, leastWindow))}
        height="19"
        rx="3"
        fill="url(#hatch)"
      />
      {titled ? <PartsTitle parts={windowParts(item, texts)} /> : null}
    </g>
  )
}

/** Shows the fills that bars refer to: a fade for each tone, and the hatching of dates ahead. */
export function Textures() {
  return (
    <defs>
      {tones.map((tone) => (
        <linearGradient id={`fade-${tone}`} data-tone={tone}>
          <stop offset="0" stop-opacity="0" />
          <stop offset="1" />
        </linearGradient>
      ))}
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}

/** Returns the ticks of an axis, and whether the label of each has room only in a wide drawing. */
export function ticksOn({ narrow, wide }: Pick<TimeScale, 'narrow' | 'wide'>) {
  return [...narrow.map((at) => ({ at, wide: false })), ...wide.map((at) => ({ at, wide: true }))]
}

/** Writes a place from 0 to 1 as a percentage. */
export function percent(place: number): string {
  return `${Number((place * 100).toFixed(2))}%`
}
