import type { TrackStatus } from '@tracker/domain'
import { phrase } from './language/phrase.tsx'
import type { Texts } from './texts.ts'

/** The marks of a state: contested, overridden. */
interface StateNotes {
  readonly contested: boolean
  /** Whether an editor set it, outside the usual course. */
  readonly overridden: boolean
}

/** Returns the title of the state of a track, with a note if an editor set it or a party contests it. */
export function stateWords(
  { stateTitle, ...track }: Pick<TrackStatus, 'stateTitle' | 'contested' | 'cause'>,
  texts: Pick<Texts, 'tracks'>,
): string {
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
export function notedState(state: string, marks: StateNotes, texts: Pick<Texts, 'tracks'>): string {
  const notes = noteWords(marks, texts)
  return notes === '' ? state : phrase(texts.tracks.noted, { state, notes })
}

function notesOf({ contested, cause }: Pick<TrackStatus, 'contested' | 'cause'>): StateNotes {
  return { contested: contested.length > 0, overridden: cause.kind === 'override' }
}

/** A contest comes first: of the notes it must be the last to be cut. */
function noteWords({ contested, overridden }: StateNotes, { tracks }: Pick<Texts, 'tracks'>): string {
  const { notes } = tracks
  return [...(contested ? [notes.contested] : []), ...(overridden ? [notes.set] : [])].join(', ')
}
