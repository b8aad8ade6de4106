import type { Status } from '@tracker/domain'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { TrackLinks } from './track-links.tsx'

/** One line for all tracks that are due for review, with the way to each. Nothing where none is. */
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
