import { factSentence, type TrackStatus } from '@tracker/domain'
import { isCarried } from '../model/carried-fact.ts'
import { reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { SentenceText, Text } from './text.tsx'

interface TrackFactsProps {
  readonly scenario: string
  readonly status: Pick<TrackStatus, 'facts' | 'since' | 'cause'>
  /** The name of a party. */
  readonly nameOf: (party: string) => string
}

/**
 * Lists the values of a track's facts, each with the report that gave it, and whether that was in an earlier state.
 * Renders nothing without any.
 */
export function TrackFacts({ scenario, status, nameOf }: TrackFactsProps) {
  const { track, claims } = useTexts()
  const all = Object.values(status.facts)
  if (all.length === 0) return null
  return (
    <Section id="facts" title={track.facts}>
      <dl class="gist">
        {all.map(({ title, value, text, since, report }) => (
          <div>
            <dt>
              <Text>{title}</Text>
            </dt>
            <dd>
              <SentenceText parts={factSentence(value, text, nameOf)} />{' '}
              <span class="fine">
                <When time={since} window="title" />
                {isCarried({ since, report }, status) ? `, ${track.carried}` : null}
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
