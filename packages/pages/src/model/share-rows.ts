import type { Definition, Status } from '@tracker/domain'
import { stateWords } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { toneOf } from './tone.ts'

/** Returns the tracks that moved last, at most `most`, with their states. */
export function shareRows(
  { tracks }: Pick<Status, 'tracks'>,
  definition: Pick<Definition, 'tracks'>,
  texts: Texts,
  most: number,
) {
  const moved = (since: { readonly latest: string } | null) => (since ? Date.parse(since.latest) : -Infinity)
  return Object.entries(tracks)
    .toSorted(([, a], [, b]) => moved(b.since) - moved(a.since))
    .slice(0, most)
    .map(([id, track]) => ({
      name: track.title,
      state: stateWords(track, texts),
      tone: toneOf(definition, id, track.state),
    }))
}
