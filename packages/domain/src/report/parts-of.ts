import type { Id } from '../schema/id-record.ts'
import type { PartKey } from './content-schema.ts'

/** Returns the parts of a report, one for each track: the track that it names, or those in `tracks`. */
export function partsOf<C extends object>(
  content: C & { readonly track?: Id | null; readonly tracks?: readonly Of<C>[] },
): readonly Of<C>[] {
  const { track, tracks } = content
  if (tracks) return tracks
  return track === undefined || track === null ? [] : [{ ...content, track }]
}

type Of<C> = Pick<C, PartKey & keyof C> & { readonly track: Id }

/** Returns the tracks that a report is about. */
export function tracksOf({
  track,
  tracks,
}: {
  readonly track?: Id | null
  readonly tracks?: readonly { readonly track: Id }[]
}): readonly Id[] {
  return tracks?.map((one) => one.track) ?? (track === undefined || track === null ? [] : [track])
}

/** Returns the track that a report is about; undefined if it is about none, or about several. */
export function onlyTrackOf(content: Parameters<typeof tracksOf>[0]): Id | undefined {
  const [track, ...others] = tracksOf(content)
  return others.length === 0 ? track : undefined
}
