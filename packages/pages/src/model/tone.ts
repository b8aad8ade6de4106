import { type Definition, lookup, type StateTone } from '@tracker/domain'

/**
 * Returns the tone of a state, which has no effect on its meaning: the definition's or, by default, at rest if the
 * state is initial, done if it is final, otherwise open.
 */
export function toneOf({ tracks }: Pick<Definition, 'tracks'>, track: string, state: string): StateTone {
  const declared = lookup(tracks, track)
  const { tone, final } = lookup(declared?.states, state) ?? {}
  if (tone !== undefined) return tone
  if (declared?.initial === state) return 'rest'
  return final ? 'done' : 'open'
}
