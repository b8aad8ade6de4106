import { anchor } from '../model/paths.ts'
import { Text } from './text.tsx'

/** Links to tracks on the same page by their titles. */
export function TrackLinks({
  tracks,
}: {
  readonly tracks: readonly (readonly [id: string, track: { readonly title: string }])[]
}) {
  return (
    <>
      {tracks.map(([id, { title }]) => (
        <li>
          <a href={`#${anchor('track', id)}`}>
            <Text>{title}</Text>
          </a>
        </li>
      ))}
    </>
  )
}
