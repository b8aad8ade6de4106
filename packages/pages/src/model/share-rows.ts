import type { Definition, Status } from '@tracker/domain'
import { stateNotes } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { byLastMove } from './last-moved.ts'
import { toneOf } from './tone.ts'

/** Returns the tracks that moved last, at most `most`, with their states and these states’ notes. */
export function shareRows(
  status: Pick<Status, 'tracks'>,
  definition: Pick<Definition, 'tracks'>,
  texts: Texts,
  most: number,
) {
  return byLastMove(status)
    .slice(0, most)
    .map(([id, track]) => ({
      name: track.title,
      state: track.stateTitle,
      notes: stateNotes(track, texts),
      contested: track.contested.length > 0,
      tone: toneOf(definition, id, track.state),
    }))
}
