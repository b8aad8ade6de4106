import { spelledOut, type Status } from '@tracker/domain'
import type { DueItem } from './due-list.ts'

/** Returns the title of the track that waits, and the name of what it waits for, if that has one. */
export function dueName(
  { track, id, deadline, expected }: DueItem,
  { tracks }: Pick<Status, 'tracks'>,
): { readonly track: string; readonly what: string | undefined } {
  const what = deadline?.title ?? (expected ? undefined : spelledOut(id))
  return { track: tracks[track]?.title ?? track, what }
}
