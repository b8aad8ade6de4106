import type { TrackStatus } from '@tracker/domain'
import { reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface TrackFactsProps {
  readonly scenario: string
  readonly facts: TrackStatus['facts']
}

/** Lists the values of a track's facts, each with the report that gave it. Renders nothing without any. */
export function TrackFacts({ scenario, facts }: TrackFactsProps) {
  const { track, claims } = useTexts()
  const all = Object.values(facts)
  if (all.length === 0) return null
  return (
    <Section id="facts" title={track.facts}>
      <dl class="gist">
        {all.map(({ title, text, since, report }) => (
          <div>
            <dt>
              <Text>{title}</Text>
            </dt>
            <dd>
              <Text>{text}</Text>{' '}
              <span class="fine">
                <When time={since} window="title" />
                {' · '}
                <Link href={reportPath(scenario, report)}>{claims.source}</Link>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
