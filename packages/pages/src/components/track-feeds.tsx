import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { dataPath } from '../model/paths.ts'
import { Link } from './link.tsx'

/** The channels in which one track can be followed, in one line. */
export function TrackFeeds({ scenario, id }: { readonly scenario: string; readonly id: string }) {
  const { tracks, follow } = useTexts()
  const data = dataPath(scenario, id)
  return (
    <p class="fine">
      <Phrase
        text={tracks.feeds}
        atom={<Link href={`${data}/feed.atom`}>Atom</Link>}
        json={<Link href={`${data}/feed.json`}>JSON</Link>}
        badge={<Link href={`${data}/badge.svg`}>{follow.badge}</Link>}
      />
    </p>
  )
}
