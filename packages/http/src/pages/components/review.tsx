import type { Status } from '@tracker/domain'
import { anchor } from '../paths.ts'
import { phrase, useTexts } from '../phrase.tsx'
import { Text } from './text.tsx'

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
        {due.map(([id, { title }]) => (
          <li>
            <a href={`#${anchor('track', id)}`}>
              <Text>{title}</Text>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
