import { tones } from '@tracker/domain'
import type { Ribbon as Drawn, RibbonBar, RibbonRow, RibbonWindow } from '../model/ribbon.ts'
import { anchor, reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { useHref } from '../text/language/address.tsx'
import { barWords, rowWords, tickWords, windowWordsOf } from '../model/ribbon-words.ts'
import { cutText, lineText } from '../text/safe-text.ts'
import { stateWords } from '../text/state-words.ts'
import { textWidth } from '../text/text-width.ts'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface RibbonProps {
  readonly scenario: string
  readonly ribbon: Drawn
  /** Whether bars have titles; every row has the same in words. */
  readonly titled: boolean
}

/** The shares of the width, on a phone, that a label needs after its tick, and that the word for the present has. */
const label = 0.14
const present = 0.04

/** Characters of a title in a row. */
const titleLength = 60

/** Shows the story in one picture: a row for each track, which leads to its card, and beside it the same in words. */
export function Ribbon({ scenario, ribbon, titled }: RibbonProps) {
  const texts = useTexts()
  const { scale, rows } = ribbon
  const now = scale.place(scale.now)
  const clear = (at: number) => {
    const place = scale.place(at)
    return place < now - label || (place > now + present && place < 1 - label)
  }
  return (
    <Section id="ribbon" title={texts.ribbon.title}>
      <Textures />
      <div class="axis" aria-hidden="true">
        <svg height="18">
          {scale.ticks.filter(clear).map((at) => (
            <text x={percent(scale.place(at))} y="13">
              {tickWords(at, scale, texts)}
            </text>
          ))}
          <text class="now" x={percent(now)} y="13">
            {texts.ribbon.now}
          </text>
        </svg>
      </div>
      <ul class="plain rows">
        {rows.map((row) => (
          <li class="row">
            <a class="name" href={`#${anchor('track', row.track)}`}>
              <Text>{cutText(row.title, titleLength)}</Text>
            </a>
            <span class="at">
              <Text>{stateWords(row, texts)}</Text>
            </span>
            <Bars {...{ scenario, row, ribbon, titled }} />
            <p class="hidden">{rowWords(row, texts)}</p>
          </li>
        ))}
      </ul>
      {ribbon.whole ? null : <p class="fine">{texts.ribbon.cut}</p>}
    </Section>
  )
}

interface BarsProps extends Pick<RibbonProps, 'scenario' | 'ribbon' | 'titled'> {
  readonly row: RibbonRow
}

function Bars({ scenario, row, ribbon: { scale }, titled }: BarsProps) {
  const now = percent(scale.place(scale.now))
  return (
    <svg class="bars" height="24" aria-hidden="true">
      {scale.ticks.map((at) => (
        <line class="tick" x1={percent(scale.place(at))} x2={percent(scale.place(at))} y1="0" y2="24" />
      ))}
      {row.bars.map((bar) => (
        <Bar {...{ scenario, bar, titled }} />
      ))}
      {row.windows.map((window) => (
        <Window {...{ window, titled }} />
      ))}
      {row.waiting ? <rect class="ghost" x={now} y="2.5" width="4%" height="19" rx="3" /> : null}
      <line class="now" x1={now} x2={now} y1="0" y2="24" />
    </svg>
  )
}

/** About the width of the drawing in pixels, on a desk and on a phone: bars with too little of it have no words. */
const room = { desk: 700, phone: 320 }

/** The font size of the words and their margins, in pixels. */
const em = 11.5
const margin = 8

function Bar({ scenario, bar, titled }: { scenario: string; bar: RibbonBar; titled: boolean }) {
  const texts = useTexts()
  const href = useHref()
  const { start, sure, end, tone, cause, title } = bar
  const width = end - sure
  const needed = textWidth(lineText(title)) * em + margin
  const fits = needed < width * room.desk
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
      {fits ? (
        <text class={needed < width * room.phone ? undefined : 'wide'} x={percent(sure)} dx="5" y="16">
          {lineText(title)}
        </text>
      ) : null}
      {bar.overridden ? (
        <text class="set" x={percent(sure)} dx="-4" y="16">
          ◆
        </text>
      ) : null}
      {titled ? <title>{barWords(bar, texts)}</title> : null}
    </>
  )
  const report = cause && 'report' in cause ? cause.report : undefined
  return report === undefined ? (
    <g class="bar" data-tone={tone} data-present={bar.present ? '' : undefined}>
      {drawn}
    </g>
  ) : (
    <a
      class="bar"
      data-tone={tone}
      data-present={bar.present ? '' : undefined}
      href={href(reportPath(scenario, report))}
      tabindex={-1}
    >
      {drawn}
    </a>
  )
}

function Window({ window: { item, start, end }, titled }: { window: RibbonWindow; titled: boolean }) {
  const texts = useTexts()
  return (
    <g class="window-ahead">
      <rect
        x={percent(start)}
        y="2.5"
        width={percent(Math.max(end - start, 0.006))}
        height="19"
        rx="3"
        fill="url(#hatch)"
      />
      {titled ? <title>{windowWordsOf(item, texts)}</title> : null}
    </g>
  )
}

/** The fills that bars refer to: a fade for each tone, and the hatching of dates ahead. */
function Textures() {
  return (
    <svg class="textures" width="0" height="0" aria-hidden="true">
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
    </svg>
  )
}

function percent(place: number): string {
  return `${Number((place * 100).toFixed(2))}%`
}
