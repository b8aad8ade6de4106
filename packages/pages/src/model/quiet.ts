import type { Status } from '@tracker/domain'

/** The tracks of a story that have gone quiet, and the number of those that are not closed. */
export interface Quiet {
  readonly n: number
  readonly all: number
  /** The last development (RFC 3339), if every track that is not closed has gone quiet. */
  readonly since: string | undefined
}

/** Returns which tracks have gone quiet, that is, are due for review; undefined if none has. */
export function quietOf({ tracks, stamps }: Pick<Status, 'tracks' | 'stamps'>): Quiet | undefined {
  const open = Object.values(tracks).filter(({ final }) => !final)
  const n = open.filter(({ reviewDue }) => reviewDue).length
  if (n === 0) return undefined
  return { n, all: open.length, since: n === open.length ? (stamps.lastDevelopment ?? undefined) : undefined }
}
