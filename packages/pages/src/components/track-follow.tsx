import { channelPath, dataPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'

interface TrackFollowProps {
  readonly scenario: string
  readonly id: string
}

/** Links to the channels of a track. */
export function TrackFollow({ scenario, id }: TrackFollowProps) {
  const { follow } = useTexts()
  return (
    <Section id="follow" title={follow.title}>
      <ul class="channels">
        {(['atom', 'json', 'badge'] as const).map((name) => (
          <li>
            <Link href={channelPath(name, scenario, id)}>{follow[name]}</Link>
          </li>
        ))}
        <li>
          <Link href={dataPath(scenario, id)}>{follow.data}</Link>
        </li>
      </ul>
    </Section>
  )
}
