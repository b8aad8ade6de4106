import { fill, said } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { reportPath } from '../model/paths.ts'
import { stayParts } from '../model/ribbon-words.ts'
import type { StanceRow, StanceSpan } from '../model/stances.ts'
import { useHref } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { lineText } from '../text/safe-text.ts'
import type { Texts } from '../text/texts.ts'
import { textWidth } from '../text/text-width.ts'
import type { TimePart } from '../text/time/time-parts.ts'
import { InWords } from './in-words.tsx'
import { PartsTitle } from './parts-title.tsx'
import { percent } from './ribbon-bars.tsx'
import { Section } from './section.tsx'
import { stanceGlyphs } from './stance-glyphs.ts'
import { Text } from './text.tsx'

interface StancesProps {
  readonly scenario: string
  readonly rows: readonly StanceRow[]
  readonly names: Names
}

/** Shows how the stances of the parties on a track changed, and beside the picture the same in words. */
export function Stances({ scenario, rows, names }: StancesProps) {
  const texts = useTexts()
  if (rows.length === 0) return null
  return (
    <Section id="stances" title={texts.track.stances}>
      <ul class="plain rows">
        {rows.map(({ party, spans }) => (
          <li class="row">
            <span class="name">
              <Text>{names.party(party)}</Text>
            </span>
            <svg class="bars" height="24" aria-hidden="true">
              {spans.map((span) => (
                <Segment {...{ scenario, span }} />
              ))}
            </svg>
            <InWords all={spans.map((span) => spanParts(span, texts))} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function spanParts({ stance, terms, from, to }: StanceSpan, texts: Texts): readonly TimePart[] {
  const word = texts.stances[stance]
  const title =
    terms === undefined
      ? [word]
      : fill<TimePart>(texts.track.terms, { stance: word, terms: said(lineText(terms)) })
  return stayParts(title, { from, to }, texts)
}

/** About the width of the drawing, and the font size of its words, in pixels. */
const room = 600
const em = 11.5

function Segment({ scenario, span }: { readonly scenario: string; readonly span: StanceSpan }) {
  const texts = useTexts()
  const href = useHref()
  const { stance, start, end, report } = span
  const words = `${stanceGlyphs[stance]} ${texts.stances[stance]}`
  const fits = (text: string) => textWidth(text) * em + 10 < (end - start) * room
  const label = fits(words) ? words : fits(stanceGlyphs[stance]) ? stanceGlyphs[stance] : undefined
  const drawn = (
    <>
      <rect
        class="stay"
        x={percent(start)}
        y="2"
        width={percent(Math.max(end - start, 0.002))}
        height="20"
        rx="2"
      />
      {label === undefined ? null : (
        <text x={percent(start)} dx="5" y="16">
          {label}
        </text>
      )}
      <PartsTitle parts={spanParts(span, texts)} />
    </>
  )
  return report === null ? (
    <g class="bar" data-stance={stance}>
      {drawn}
    </g>
  ) : (
    <a class="bar" data-stance={stance} href={href(reportPath(scenario, report))} tabindex={-1}>
      {drawn}
    </a>
  )
}
