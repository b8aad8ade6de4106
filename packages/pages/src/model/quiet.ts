import type { Status } from '@tracker/domain'

/** The tracks of a story that have gone quiet. */
export interface Quiet {
  /** Their ids. */
  readonly tracks: readonly string[]
  /** The last development (RFC 3339), if every track that is not closed has gone quiet. */
  readonly since: string | undefined
}

/** Returns which tracks have gone quiet, that is, are due for review; undefined if none has. */
export function quietOf({ tracks, stamps }: Pick<Status, 'tracks' | 'stamps'>): Quiet | undefined {
  const open = Object.entries(tracks).filter(([, { final }]) => !final)
  const quiet = open.filter(([, { reviewDue }]) => reviewDue).map(([id]) => id)
  if (quiet.length === 0) return undefined
  const since = quiet.length === open.length ? (stamps.lastDevelopment ?? undefined) : undefined
  return { tracks: quiet, since }
}
