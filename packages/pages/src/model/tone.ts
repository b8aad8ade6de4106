import { type Definition, lookup, type StateTone } from '@tracker/domain'

/**
 * Returns how a state is drawn, which never says what it means: as the definition says or, without that, at rest if it is
 * the initial one, done if it is final, otherwise open.
 */
export function toneOf({ tracks }: Pick<Definition, 'tracks'>, track: string, state: string): StateTone {
  const declared = lookup(tracks, track)
  const { tone, final } = lookup(declared?.states, state) ?? {}
  if (tone !== undefined) return tone
  if (declared?.initial === state) return 'rest'
  return final ? 'done' : 'open'
}
