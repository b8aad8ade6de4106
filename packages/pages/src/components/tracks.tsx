import type { Instant, Status } from '@tracker/domain'
import type { PageLimits } from '../model/page-limits.ts'
import { dataPath, type Moments, momentsQuery } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { isReportedOn } from '../model/waiting-reports.ts'
import { Section } from './section.tsx'
import type { KnownReports } from './cause.tsx'
import { TrackCard } from './track-card.tsx'

interface TracksProps {
  readonly status: Status
  readonly names: Names
  readonly reports: KnownReports
  readonly moments: Moments
  readonly limits: PageLimits
  /** The moment that is shown. */
  readonly now: Instant
}

/** Shows a card for each track. */
export function Tracks({ status, limits, ...props }: TracksProps) {
  const { tracks, data } = useTexts()
  const href = `${dataPath(status.scenario)}${momentsQuery(props.moments)}`
  const waitingOn = (id: string) =>
    status.proposals.filter(({ track }) => track === id).map(({ to }) => props.names.state(id, to))
  return (
    <Section id="tracks" title={tracks.title}>
      <div class="cards">
        {Object.entries(status.tracks).map(([id, track]) => (
          <TrackCard
            scenario={status.scenario}
            {...{ id, track, limits, ...props }}
            waiting={waitingOn(id)}
            reported={isReportedOn(id, status)}
          />
        ))}
      </div>
      {limits.level === 'full' ? null : (
        <p class="fine">
          <Phrase text={tracks.short} data={<Link href={href}>{data}</Link>} />
        </p>
      )}
    </Section>
  )
}
