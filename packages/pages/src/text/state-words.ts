import type { TrackStatus } from '@tracker/domain'
import { phrase } from './language/phrase.tsx'
import type { Texts } from './texts.ts'

/** Returns the title of the state of a track, with a note if it is contested. */
export function stateWords(
  { stateTitle, contested }: Pick<TrackStatus, 'stateTitle' | 'contested'>,
  { tracks }: Pick<Texts, 'tracks'>,
): string {
  return contested.length === 0 ? stateTitle : phrase(tracks.contested, { state: stateTitle })
}
