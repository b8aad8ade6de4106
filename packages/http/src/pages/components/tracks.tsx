import type { Status } from '@tracker/domain'
import type { Moments } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import type { Names } from './names.ts'
import { Section } from './section.tsx'
import { TrackCard } from './track-card.tsx'

interface TracksProps {
  readonly status: Status
  readonly names: Names
  readonly moments: Moments
}

/** Where things stand: a card for each track. */
export function Tracks({ status, names, moments }: TracksProps) {
  const { tracks } = useTexts()
  return (
    <Section id="tracks" title={tracks.title}>
      <div class="cards">
        {Object.entries(status.tracks).map(([id, track]) => (
          <TrackCard scenario={status.scenario} id={id} track={track} names={names} moments={moments} />
        ))}
      </div>
    </Section>
  )
}
