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
  { stateTitle, contested, cause }: Pick<TrackStatus, 'stateTitle' | 'contested' | 'cause'>,
  texts: Pick<Texts, 'tracks'>,
): string {
  const notes = { contested: contested.length > 0, overridden: cause.kind === 'override' }
  return notedState(stateTitle, notes, texts)
}

/** Returns the title of a state with its notes. */
export function notedState(
  state: string,
  { contested, overridden }: StateNotes,
  { tracks }: Pick<Texts, 'tracks'>,
): string {
  const notes = [...(overridden ? [tracks.notes.set] : []), ...(contested ? [tracks.notes.contested] : [])]
  return notes.length === 0 ? state : phrase(tracks.noted, { state, notes: notes.join(', ') })
}
