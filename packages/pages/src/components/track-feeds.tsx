import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { channelPath } from '../model/paths.ts'
import { Link } from './link.tsx'

/** Links to the channels of one track, in one line. */
export function TrackFeeds({ scenario, id }: { readonly scenario: string; readonly id: string }) {
  const { tracks, follow } = useTexts()
  return (
    <p class="fine">
      <Phrase
        text={tracks.feeds}
        atom={<Link href={channelPath('atom', scenario, id)}>Atom</Link>}
        json={<Link href={channelPath('json', scenario, id)}>JSON</Link>}
        badge={<Link href={channelPath('badge', scenario, id)}>{follow.badge}</Link>}
      />
    </p>
  )
}
