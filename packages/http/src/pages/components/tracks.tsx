import type { Status } from '@tracker/domain'
import type { Moments } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import type { Names } from './names.ts'
import { Review } from './review.tsx'
import { Section } from './section.tsx'
import { TrackCard } from './track-card.tsx'

interface TracksProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
  /** Whether the diagrams stand in the page. */
  readonly drawings: boolean
}

/** Where things stand: a card for each track, and which of them nobody has heard of for too long. */
export function Tracks({ status, names, moments, drawings }: TracksProps) {
  const { tracks } = useTexts()
  return (
    <Section id="tracks" title={tracks.title}>
      <div class="cards">
        {Object.entries(status.tracks).map(([id, track]) => (
          <TrackCard scenario={status.scenario} {...{ id, track, names, moments, drawings }} />
        ))}
      </div>
      <Review tracks={status.tracks} />
    </Section>
  )
}
