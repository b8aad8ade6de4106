import type { Status } from '@tracker/domain'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { TrackLinks } from './track-links.tsx'

/** Names all tracks that are due for review in one line, with a link to each. Renders nothing without any. */
export function Review({ tracks }: Pick<Status, 'tracks'>) {
  const texts = useTexts()
  const all = Object.entries(tracks)
  const due = all.filter(([, { reviewDue }]) => reviewDue)
  if (due.length === 0) return null
  return (
    <details class="review" id="review">
      <summary>{phrase(texts.tracks.review, { n: due.length, all: all.length })}</summary>
      <ul>
        <TrackLinks tracks={due} />
      </ul>
    </details>
  )
}
