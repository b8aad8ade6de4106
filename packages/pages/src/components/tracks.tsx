import type { Instant, Status } from '@tracker/domain'
import type { PageLimits } from '../model/page-limits.ts'
import { dataPath, type Moments, momentsQuery } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Review } from './review.tsx'
import { Section } from './section.tsx'
import { shortTitles } from '../model/short-titles.ts'
import { TrackCard } from './track-card.tsx'

interface TracksProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
  /** Whether the diagrams are part of the page. */
  readonly drawings: boolean
  readonly limits: PageLimits
  /** The moment that is shown. */
  readonly now: Instant
}

/** Shows where things stand: a card for each track, and the tracks that are due for review. */
export function Tracks({ status, limits, ...props }: TracksProps) {
  const { tracks, data } = useTexts()
  const href = `${dataPath(status.scenario)}${momentsQuery(props.moments)}`
  const short = shortTitles(status, limits.title)
  return (
    <Section id="tracks" title={tracks.title}>
      <div class="cards">
        {Object.entries(status.tracks).map(([id, track]) => (
          <TrackCard scenario={status.scenario} {...{ id, track, limits, ...props }} />
        ))}
      </div>
      {limits.level === 'full' ? null : (
        <p class="fine">
          <Phrase text={tracks.short} data={<Link href={href}>{data}</Link>} />
        </p>
      )}
      <Review tracks={short.tracks} />
    </Section>
  )
}
