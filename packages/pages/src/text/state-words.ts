import { fill, type SaidWords, said, type TrackStatus } from '@tracker/domain'
import type { Texts } from './texts.ts'

/** The marks of a state: contested, overridden. */
interface StateNotes {
  readonly contested: boolean
  /** Whether an editor set it, outside the usual course. */
  readonly overridden: boolean
}

/** The title of a state, which is people's words, and notes on it, which are the tracker's. */
type StateParts = readonly (string | SaidWords)[]

/** Returns {@link stateParts} as plain text. */
export function stateWords(
  track: Pick<TrackStatus, 'stateTitle' | 'contested' | 'cause'>,
  texts: Pick<Texts, 'tracks'>,
): string {
  return stateParts(track, texts)
    .map((part) => (typeof part === 'string' ? part : part.said))
    .join('')
}

/** Returns the title of the state of a track, with a note if an editor set it or a party contests it. */
export function stateParts(
  { stateTitle, ...track }: Pick<TrackStatus, 'stateTitle' | 'contested' | 'cause'>,
  texts: Pick<Texts, 'tracks'>,
): StateParts {
  return notedState(stateTitle, notesOf(track), texts)
}

/** Returns the notes of the state of a track alone, separated by commas; empty if it has none. */
export function stateNotes(
  track: Pick<TrackStatus, 'contested' | 'cause'>,
  texts: Pick<Texts, 'tracks'>,
): string {
  return noteWords(notesOf(track), texts)
}

/** Returns the title of a state with its notes. */
export function notedState(title: string, marks: StateNotes, texts: Pick<Texts, 'tracks'>): StateParts {
  const notes = noteWords(marks, texts)
  const state = said(title)
  return notes === '' ? [state] : fill<string | SaidWords>(texts.tracks.noted, { state, notes })
}

function notesOf({ contested, cause }: Pick<TrackStatus, 'contested' | 'cause'>): StateNotes {
  return { contested: contested.length > 0, overridden: cause.kind === 'override' }
}

/** A contest comes first: of the notes it must be the last to be cut. */
function noteWords({ contested, overridden }: StateNotes, { tracks }: Pick<Texts, 'tracks'>): string {
  const { notes } = tracks
  return [...(contested ? [notes.contested] : []), ...(overridden ? [notes.set] : [])].join(', ')
}
