import { type Definition, lookup } from '@tracker/domain'

/** How a state is drawn, which never says what it means. */
export type Tone = 'rest' | 'open' | 'progress' | 'done' | 'setback'

/** Returns the tone of a state: at rest if it is the initial one, done if it is final, otherwise open. */
export function toneOf({ tracks }: Pick<Definition, 'tracks'>, track: string, state: string): Tone {
  const declared = lookup(tracks, track)
  if (declared?.initial === state) return 'rest'
  return lookup(declared?.states, state)?.final ? 'done' : 'open'
}
