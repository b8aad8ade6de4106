import type { Status } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import { type Moments, reportPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface UncertainProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
  /** The maximum number of reports. */
  readonly most: number
  /** Characters of a headline. */
  readonly title: number
}

/** Lists reports that may or may not have happened by the moment shown, latest first. Renders nothing without any. */
export function Uncertain({ status, names, moments, most, title }: UncertainProps) {
  const { uncertain } = useTexts()
  const all = status.uncertain.toReversed()
  if (all.length === 0) return null
  return (
    <Section id="uncertain" title={uncertain.title}>
      <ul>
        {all.slice(0, most).map(({ report, headline, track, occurred }) => (
          <li>
            <Link href={reportPath(status.scenario, report)}>
              <Text>{cutText(headline, title)}</Text>
            </Link>{' '}
            {track === null ? null : <Phrase text={uncertain.on} track={<Text>{names.track(track)}</Text>} />}
            {': '}
            <When time={occurred} window="shown" />
          </li>
        ))}
      </ul>
      <Rest {...{ status, moments }} text={uncertain.more} shown={most} all={status.uncertainTotal} />
    </Section>
  )
}
