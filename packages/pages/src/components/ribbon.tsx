import { instantText } from '@tracker/domain'
import { anchor, channelPath, type Moments, momentsQuery, reportPath, scenarioPath } from '../model/paths.ts'
import { momentWords, rowParts, tickWords } from '../model/ribbon-words.ts'
import { ribbonDays } from '../model/known-values.ts'
import type { Ribbon as Drawn } from '../model/ribbon.ts'
import { useHref } from '../text/language/address.tsx'
import { formFor } from '../text/counted.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { stateParts } from '../text/state-words.ts'
import { day } from '../text/time/day-of.ts'
import { Moment } from '../text/time/when.tsx'
import { InWords } from './in-words.tsx'
import { Link } from './link.tsx'
import { Bars, percent, Textures, ticksOn } from './ribbon-bars.tsx'
import { Section } from './section.tsx'
import { SentenceText, Text } from './text.tsx'

interface RibbonProps {
  readonly scenario: string
  readonly ribbon: Drawn
  /** Whether bars have titles; every row has the same in words. */
  readonly titled: boolean
  readonly moments: Moments
  /** The days that are drawn; undefined for the whole story. */
  readonly days: number | undefined
  /** Whether rows lead to the cards of their tracks, and the picture to other periods; it does by default. */
  readonly linked?: boolean
}

/** Characters of a title in a row. */
const titleLength = 90

/** Shows the story in one picture: a row for each track, which leads to its card, and beside it the same in words. */
export function Ribbon(props: RibbonProps) {
  const { scenario, titled, linked = true } = props
  const { scale, rows, past } = props.ribbon
  const texts = useTexts()
  const href = useHref()
  return (
    <Section id="ribbon" title={texts.ribbon.title}>
      <svg class="textures" width="0" height="0" aria-hidden="true">
        <Textures />
      </svg>
      <div class="axis" aria-hidden="true">
        <svg height="18">
          {ticksOn(scale).map(({ at, wide }) => (
            <text
              class={wide ? 'wide' : undefined}
              x={percent(scale.place(at))}
              y="13"
              data-tick={hourly(scale) ? instantText(at) : undefined}
            >
              {tickWords(at, scale, texts)}
            </text>
          ))}
          {scale.shows(scale.now) ? (
            <text class="now" x={percent(scale.place(scale.now))} y="13">
              {momentWords(scale, !past, texts)}
            </text>
          ) : null}
        </svg>
      </div>
      <ul class="plain rows">
        {rows.map((row) => (
          <li class="row">
            {linked ? (
              <a class="name" href={`#${anchor('track', row.track)}`}>
                <Text>{cutText(row.title, titleLength)}</Text>
              </a>
            ) : (
              <span class="name">
                <Text>{cutText(row.title, titleLength)}</Text>
              </span>
            )}
            <span class="at">
              <SentenceText parts={stateParts(row, texts)} />
            </span>
            <svg class="bars" height="24" aria-hidden="true">
              <Bars
                {...{ row, scale, past, titled }}
                linkOf={(report) => href(reportPath(scenario, report))}
              />
            </svg>
            <InWords all={rowParts(row, texts)} />
          </li>
        ))}
      </ul>
      <LeftOut {...props} />
      {linked ? <Ranges {...props} /> : null}
    </Section>
  )
}

/** Says what the picture leaves out, with a link to it. Renders nothing if that is nothing. */
function LeftOut({ scenario, ribbon: { begins, cut, rows }, moments, days, linked = true }: RibbonProps) {
  const { ribbon } = useTexts()
  const [only] = rows
  if (begins !== undefined) {
    const filter = { kind: 'change', ...(linked || !only ? {} : { track: only.track }) }
    return (
      <p class="fine">
        <Phrase text={ribbon.begins} time={<Moment at={instantText(begins)} />} />{' '}
        <Link href={`${scenarioPath(scenario)}${momentsQuery(moments, filter)}#timeline`}>
          {ribbon.changes}
        </Link>
      </p>
    )
  }
  if (!cut || days !== undefined) return null
  return (
    <p class="fine">
      {ribbon.cut}{' '}
      <Link href={`${channelPath('ribbon', scenario)}${momentsQuery(moments)}`}>{ribbon.picture}</Link>
    </p>
  )
}

/** Whether ticks are labelled by hours, which the page's script rewrites in the reader's own zone. */
function hourly({ unit }: Drawn['scale']): boolean {
  return unit === 'hour'
}

/** Links to the picture of the last days and of the whole story. Renders nothing if that is as short. */
function Ranges({ scenario, ribbon: { scale }, moments, days }: RibbonProps) {
  const texts = useTexts()
  const { ribbon } = texts
  const shorter = ribbonDays.filter((one) => one === days || (scale.now - scale.from) / day > one)
  if (shorter.length === 0) return null
  const at = (query: Readonly<Record<string, string>>) =>
    `${scenarioPath(scenario)}${momentsQuery(moments, query)}#ribbon`
  const named = (n: number) => phrase(formFor(ribbon.days, n, texts), { n })
  return (
    <p class="fine ranges">
      {days === undefined ? ribbon.all : <Link href={at({})}>{ribbon.all}</Link>}
      {shorter.map((one) => (
        <>
          {' · '}
          {one === days ? named(one) : <Link href={at({ days: String(one) })}>{named(one)}</Link>}
        </>
      ))}
    </p>
  )
}
